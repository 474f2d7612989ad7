package org.broadsheet.moderation;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/**
 * Finds the phrases of the word lists in a text, in one pass whatever their number and whatever the text. Both are
 * compared in a plain form: compatible characters, no capitals, no marks, nothing invisible, words apart by one space.
 * A phrase is found as whole words only, except in scripts that put no spaces between them.
 */
public final class WordMatcher {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern WITHOUT_SPACES = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");
    private static final Pattern SPELT_OUT = Pattern.compile("(?<![^ ])\\p{L}(?: \\p{L}){2,}(?![^ ])");
    private static final Pattern INNER_SIGN = Pattern.compile("(?<=[\\p{L}@$])[!|+](?=\\p{L})");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern BLANK = Pattern.compile("(?<=\\s)|(?=\\s)");
    private static final String SIGNS = "|!+";
    private static final String SIGN_LETTERS = "iit";
    private static final String DIGITS = "0134578@$";
    private static final String DIGIT_LETTERS = "oieastbas";
    private static final String LOOKALIKES = "аеорсухіјѕԛԝκονρτυ";
    private static final String LATIN_LOOKALIKES = "aeopcyxijsqwkovptu";

    private final Trie trie;
    private final Map<String, List<Hit>> phrases;

    /**
     * A phrase that was found.
     *
     * @param banned banned, or only suspect
     */
    public record Hit(String phrase, String language, boolean banned) {
        @Override
        public String toString() {
            return (banned ? "banned" : "suspect") + " (" + language + "): " + phrase;
        }
    }

    private WordMatcher(Map<String, List<Hit>> phrases) {
        this.phrases = phrases;
        this.trie = Trie.builder().addKeywords(phrases.keySet()).build();
    }

    /** A matcher of these phrases, each in its plain form. */
    static WordMatcher of(Collection<WordEntry> entries) {
        Map<String, List<Hit>> phrases = new LinkedHashMap<>();
        for (WordEntry entry : entries) {
            Hit hit = new Hit(entry.phrase(), entry.language(), entry.isBanned());
            phrases.merge(pattern(entry.normalised()), List.of(hit), WordMatcher::joined);
        }
        return new WordMatcher(phrases);
    }

    /** What is found in a text, each once, the banned first. */
    public List<Hit> find(String text) {
        if (phrases.isEmpty()) {
            return List.of();
        }
        return readings(text)
                .distinct()
                .flatMap(reading -> trie.parseText(" " + reading + " ").stream())
                .map(Emit::getKeyword)
                .distinct()
                .flatMap(keyword -> phrases.get(keyword).stream())
                .distinct()
                .sorted((one, other) -> Boolean.compare(other.banned(), one.banned()))
                .toList();
    }

    /** The plain form of a phrase or text. */
    static String normalise(String text) {
        return words(folded(visible(text)));
    }

    /** The ways to read a text: as it stands, figures as letters, foreign letters as ours, letters one by one. */
    private static Stream<String> readings(String text) {
        String plain = normalise(text);
        String guessed = words(guessed(folded(visible(text))));
        return Stream.of(plain, guessed, speltOut(plain), speltOut(guessed));
    }

    private static String visible(String text) {
        return INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    private static String folded(String text) {
        String lower = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    private static String words(String text) {
        return NO_WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private static String guessed(String text) {
        StringBuilder guess = new StringBuilder();
        for (String word : BLANK.split(text)) {
            guess.append(LETTER.matcher(word).find() ? guessedWord(word) : word);
        }
        return guess.toString();
    }

    private static String guessedWord(String word) {
        String signs = INNER_SIGN.matcher(word).replaceAll(sign -> translated(sign.group(), SIGNS, SIGN_LETTERS));
        String letters = LATIN.matcher(word).find() ? translated(signs, LOOKALIKES, LATIN_LOOKALIKES) : signs;
        return translated(letters, DIGITS, DIGIT_LETTERS);
    }

    private static String translated(String text, String from, String to) {
        StringBuilder translated = new StringBuilder(text.length());
        for (char letter : text.toCharArray()) {
            int index = from.indexOf(letter);
            translated.append(index < 0 ? letter : to.charAt(index));
        }
        return translated.toString();
    }

    private static String speltOut(String text) {
        return SPELT_OUT.matcher(text).replaceAll(run -> run.group().replace(" ", ""));
    }

    private static String pattern(String normalised) {
        return WITHOUT_SPACES.matcher(normalised).find() ? normalised : " " + normalised + " ";
    }

    private static List<Hit> joined(List<Hit> some, List<Hit> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The languages of a list that count for a text in this language: those and the ones for all. */
    static Collection<String> languagesOf(String language) {
        Collection<String> languages = new TreeSet<>(List.of("*", language));
        languages.add(Locale.forLanguageTag(language).getLanguage());
        return languages;
    }
}
