package org.broadsheet.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a new password must be: long, and none of those that are tried first. No rule about digits or signs, for it
 * makes people write {@code Password1!}; so what is left of a password without its trimmings must be no common word.
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int FEWEST_LETTERS = 5;
    private static final Pattern TRIMMINGS = Pattern.compile("[^a-z]");
    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890123456789",
            "qwertyuiopasdfghjklzxcvbnm",
            "qwertzuiopasdfghjklyxcvbnm",
            "azertyuiopqsdfghjklmwxcvbn",
            "qazwsxedcrfvtgbyhnujmikolp",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik",
            "1q2w3e4r5t6y7u8i9o0p");
    private static final List<String> COMMON = List.of(
            "password",
            "passwort",
            "passphrase",
            "motdepasse",
            "contrasena",
            "parola",
            "kennwort",
            "qwerty",
            "qwertz",
            "azerty",
            "letmein",
            "welcome",
            "willkommen",
            "bienvenue",
            "admin",
            "administrator",
            "root",
            "iloveyou",
            "sunshine",
            "princess",
            "football",
            "baseball",
            "dragon",
            "monkey",
            "master",
            "superman",
            "batman",
            "shadow",
            "trustno",
            "whatever",
            "starwars",
            "secret",
            "geheim",
            "changeme",
            "default",
            "computer",
            "internet",
            "summer",
            "winter",
            "spring",
            "autumn",
            "january",
            "february",
            "september",
            "october",
            "november",
            "december",
            "abc",
            "test",
            "testing",
            "guest",
            "login",
            "hello",
            "newsroom",
            "broadsheet",
            "editor",
            "journalist",
            "newspaper");

    private PasswordRules() {}

    /** The key of the message that says what is wrong, or nothing when it will do. */
    static Optional<String> flaw(String password, String handle) {
        String lower = password == null ? "" : password.toLowerCase(Locale.ROOT);
        if (lower.codePointCount(0, lower.length()) < SHORTEST) {
            return Optional.of("password_short");
        }
        if (lower.length() > LONGEST) {
            return Optional.of("password_long");
        }
        return isCommon(lower, handle.toLowerCase(Locale.ROOT)) ? Optional.of("password_common") : Optional.empty();
    }

    private static boolean isCommon(String lower, String handle) {
        return lower.chars().distinct().count() < FEWEST_LETTERS
                || runsAlongKeys(lower)
                || isCommonWord(TRIMMINGS.matcher(withoutMasks(lower)).replaceAll(""), handle)
                || isCommonWord(TRIMMINGS.matcher(lower).replaceAll(""), handle);
    }

    /** Whether it is a walk along the keyboard, the alphabet or the digits, there or back, once or again and again. */
    private static boolean runsAlongKeys(String lower) {
        String once = shortestPeriod(lower);
        String back = new StringBuilder(once).reverse().toString();
        return ROWS.stream().anyMatch(row -> row.contains(once) || row.contains(back));
    }

    private static boolean isCommonWord(String letters, String handle) {
        String once = shortestPeriod(letters);
        String ownName = TRIMMINGS.matcher(handle).replaceAll("");
        return COMMON.contains(once) || !once.isEmpty() && once.equals(ownName);
    }

    /** {@code passwordpassword} is {@code password}. */
    private static String shortestPeriod(String text) {
        int repeats = text.isEmpty() ? 0 : (text + text).indexOf(text, 1);
        return text.substring(0, repeats);
    }

    private static String withoutMasks(String lower) {
        return lower.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's');
    }
}
