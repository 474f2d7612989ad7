package org.broadsheet.account;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a new password must be: long, and none of those that are tried first, which zxcvbn knows with their usual
 * disguises. No rule about digits or signs, for it makes people write {@code Password1!}.
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** So many characters are looked at; whatever follows them can only make it better. The estimate is worse than linear. */
    private static final int LOOKED_AT = 40;

    /** What zxcvbn calls very unguessable. */
    private static final double FEWEST_GUESSES_LOG10 = 10;

    private static final int FEWEST_LETTERS = 5;
    private static final int SHORTEST_WALK = 4;
    private static final int FEWEST_OWN = 8;
    private static final String SEPARATORS = "[\\s\\p{Z}._,;:/'\"-]+";
    private static final String SHIFTED = "!@#$%^&*()";
    private static final String UNSHIFTED = "1234567890";
    private static final List<String> ROWS = Stream.of(
                    "abcdefghijklmnopqrstuvwxyz",
                    "01234567890123456789",
                    "qwertyuiopasdfghjklzxcvbnm",
                    "qwertzuiopasdfghjklyxcvbnm",
                    "azertyuiopqsdfghjklmwxcvbn",
                    "qazwsxedcrfvtgbyhnujmikolp",
                    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik",
                    "1q2w3e4r5t6y7u8i9o0p")
            .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
            .toList();

    /** Beside the lists of the library, which are English. */
    private static final List<String> COMMON = List.of(
            "passwort",
            "passphrase",
            "motdepasse",
            "contrasena",
            "parola",
            "kennwort",
            "willkommen",
            "bienvenue",
            "geheim",
            "changeme",
            "default",
            "administrator",
            "newsroom",
            "broadsheet",
            "journalist",
            "newspaper");

    private PasswordRules() {}

    /** Its dictionaries take a while to read, so they wait for the first password. */
    private static final class Estimate {
        static final Zxcvbn ZXCVBN = new Zxcvbn();
    }

    /**
     * The key of the message that says what is wrong, or nothing when it will do.
     *
     * @param own names by which its owner or the house is known; each may be null
     */
    static Optional<String> flaw(String password, String... own) {
        if (password != null && password.length() > LONGEST) {
            return Optional.of("password_long");
        }
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password_short");
        }
        // Letters of another width are the same keys.
        String lower = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (lower.chars().distinct().count() < FEWEST_LETTERS) {
            return Optional.of("password_repeats");
        }
        String compact = lower.replaceAll(SEPARATORS, "");
        String seen = compact.substring(0, Math.min(compact.length(), LOOKED_AT));
        return walks(seen) ? Optional.of("password_keys") : guessable(seen, names(own));
    }

    /** Whether little is left of it without its walks along the keyboard, the alphabet or the digits, there or back. */
    private static boolean walks(String seen) {
        String keys = translated(seen, SHIFTED, UNSHIFTED);
        int ownLetters = 0;
        int i = 0;
        while (i < keys.length()) {
            int walk = walkAt(keys, i);
            ownLetters += walk == 0 ? 1 : 0;
            i += Math.max(1, walk);
        }
        return ownLetters < Math.min(FEWEST_OWN, keys.length());
    }

    private static int walkAt(String keys, int start) {
        int end = start + SHORTEST_WALK;
        while (end <= keys.length() && isWalk(keys.substring(start, end))) {
            end++;
        }
        return end == start + SHORTEST_WALK ? 0 : end - 1 - start;
    }

    private static boolean isWalk(String keys) {
        return ROWS.stream().anyMatch(row -> row.contains(keys));
    }

    private static Optional<String> guessable(String seen, List<String> names) {
        // Many different signs in the place of letters would cost the library seconds: some are read here, some not at
        // all.
        String plain = translated(seen, "@$({[<!|+%", "as~~~~~~~~");
        List<String> known = new ArrayList<>(names);
        known.addAll(COMMON);
        Strength strength = Estimate.ZXCVBN.measure(plain, known);
        return strength.getGuessesLog10() < FEWEST_GUESSES_LOG10
                ? Optional.of(reason(strength.getSequence(), names))
                : Optional.empty();
    }

    private static String reason(List<Match> sequence, List<String> names) {
        return sequence.stream()
                .filter(match -> match.pattern != Pattern.Bruteforce)
                .max(Comparator.comparingInt(match -> match.token.length()))
                .map(match -> reason(match, names))
                .orElse("password_common");
    }

    private static String reason(Match match, List<String> names) {
        return switch (match.pattern) {
            case Repeat -> "password_repeats";
            case Spatial, Sequence -> "password_keys";
            case Date, Regex -> "password_date";
            default -> names.contains(match.token) ? "password_own" : "password_common";
        };
    }

    /** Names as they may stand in a password: whole, and word by word. */
    private static List<String> names(String... own) {
        return Stream.of(own)
                .filter(name -> name != null)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .flatMap(name ->
                        Stream.concat(Stream.of(name.replaceAll(SEPARATORS, "")), Stream.of(name.split(SEPARATORS))))
                .filter(name -> name.length() > 2)
                .distinct()
                .toList();
    }

    private static String translated(String text, String from, String to) {
        StringBuilder translated = new StringBuilder(text.length());
        for (char sign : text.toCharArray()) {
            int index = from.indexOf(sign);
            translated.append(index < 0 ? sign : to.charAt(index));
        }
        return translated.toString();
    }
}
