package org.broadsheet.moderation;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/**
 * Finds the phrases of the word lists in a text, in one pass whatever their number and whatever the text. A phrase is
 * there when it is written as whole words, capitals and invisible characters aside; it may be meant when only a
 * {@link LooseText loose reading} of the text holds it, or where a script without spaces has it inside another word.
 */
public final class WordMatcher {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{34f}\\x{115f}\\x{1160}\\x{17b4}\\x{17b5}"
            + "\\x{180b}-\\x{180f}\\x{3164}\\x{ffa0}\\x{fe00}-\\x{fe0f}\\x{e0000}-\\x{e0fff}]");
    private static final Pattern MANY_MARKS = Pattern.compile("(\\p{M}{4})\\p{M}++");
    // Each is a whole word or phrase in one character, up to eighteen letters long: a short text would become a long
    // one.
    private static final Pattern WORD_SIGNS = Pattern.compile("[\\ufdf0-\\ufdfd\\u3300-\\u33ff]");
    // Vowels that may be left out, and what only draws a word out.
    private static final Pattern OPTIONAL =
            Pattern.compile("[\\u0591-\\u05bd\\u05bf-\\u05c7\\u0640\\u064b-\\u0652\\u0670]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Set<Character.UnicodeScript> WITHOUT_SPACES = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);
    private static final int FIRST_WITHOUT_SPACES = 0xe00;
    private static final int AROUND = 30;
    private static final int FEWEST_LETTERS = 2;

    private final Map<String, List<Hit>> exact = new LinkedHashMap<>();
    private final Map<String, List<Guess>> loose = new LinkedHashMap<>();
    private final Trie exactly;
    private final Trie loosely;

    /**
     * A phrase that was found.
     *
     * @param banned banned, or only suspect
     * @param guessed whether it is not written as it is on the list, but may be meant
     */
    public record Hit(String phrase, String language, boolean banned, boolean guessed) {
        Hit asGuess() {
            return new Hit(phrase, language, banned, true);
        }

        @Override
        public String toString() {
            return (guessed ? "perhaps " : "") + (banned ? "banned" : "suspect") + " (" + language + "): " + phrase;
        }
    }

    /** A phrase as a loose reading of a text may hold it. */
    private record Guess(LooseText phrase, boolean anywhere, Hit hit) {}

    private WordMatcher(Collection<WordEntry> entries) {
        for (WordEntry entry : entries) {
            add(entry);
        }
        exactly = Trie.builder().addKeywords(exact.keySet()).build();
        loosely = Trie.builder().addKeywords(loose.keySet()).build();
    }

    /** A matcher of these phrases. */
    static WordMatcher of(Collection<WordEntry> entries) {
        return new WordMatcher(entries);
    }

    private void add(WordEntry entry) {
        String folded = folded(entry.phrase());
        String words = words(folded);
        boolean anywhere = words.codePoints().anyMatch(WordMatcher::isWrittenWithoutSpaces);
        Hit hit = new Hit(entry.phrase(), entry.language(), entry.isBanned(), false);
        exact.computeIfAbsent(anywhere ? words : " " + words + " ", none -> new ArrayList<>())
                .add(hit);
        for (LooseText phrase : List.of(LooseText.of(folded), LooseText.otherwise(folded))) {
            if (anywhere
                    || phrase.length() >= FEWEST_LETTERS
                            && LETTER.matcher(words).find()) {
                loose.computeIfAbsent(phrase.runs(), none -> new ArrayList<>())
                        .add(new Guess(phrase, anywhere, hit.asGuess()));
            }
        }
    }

    /** What is found in a text, each once, what is banned for certain first. */
    public List<Hit> find(String text) {
        if (exact.isEmpty()) {
            return List.of();
        }
        String folded = folded(text);
        Set<Hit> hits = new LinkedHashSet<>();
        findExactly(" " + words(folded) + " ", hits);
        findLoosely(LooseText.of(folded), hits);
        findLoosely(LooseText.otherwise(folded), hits);
        return hits.stream()
                .filter(hit ->
                        !hit.guessed() || !hits.contains(new Hit(hit.phrase(), hit.language(), hit.banned(), false)))
                .sorted(Comparator.comparing(Hit::guessed).thenComparing(Hit::banned, Comparator.reverseOrder()))
                .toList();
    }

    private void findExactly(String words, Set<Hit> hits) {
        for (Emit emit : exactly.parseText(words)) {
            boolean certain =
                    emit.getKeyword().startsWith(" ") || isWholeWord(words, emit.getStart(), emit.getEnd() + 1);
            exact.get(emit.getKeyword()).forEach(hit -> hits.add(certain ? hit : hit.asGuess()));
        }
    }

    private void findLoosely(LooseText text, Set<Hit> hits) {
        for (Emit emit : loosely.parseText(text.runs())) {
            loose.get(emit.getKeyword()).stream()
                    .filter(guess -> !hits.contains(guess.hit()))
                    .filter(guess -> text.means(guess.phrase(), emit.getStart(), guess.anywhere()))
                    .forEach(guess -> hits.add(guess.hit()));
        }
    }

    /** Whether words end where a phrase ends, in a script without spaces; one sign alone is one only between others. */
    private static boolean isWholeWord(String text, int start, int end) {
        if (text.codePointCount(start, end) == 1) {
            return !isWrittenWithoutSpaces(text.codePointBefore(start))
                    && !isWrittenWithoutSpaces(text.codePointAt(end));
        }
        int from = Math.max(0, start - AROUND);
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text.substring(from, Math.min(text.length(), end + AROUND)));
        return breaks.isBoundary(start - from) && breaks.isBoundary(end - from);
    }

    /** Whether a character is of a script that puts no spaces between words. */
    static boolean isWrittenWithoutSpaces(int character) {
        return character >= FIRST_WITHOUT_SPACES && WITHOUT_SPACES.contains(Character.UnicodeScript.of(character));
    }

    /** The plain form of a phrase or text: compatible characters, no capitals, nothing invisible, words apart. */
    static String normalise(String text) {
        return words(folded(text));
    }

    private static String folded(String text) {
        String bounded =
                WORD_SIGNS.matcher(MANY_MARKS.matcher(text).replaceAll("$1")).replaceAll(" ");
        String visible = INVISIBLE.matcher(COMPATIBLE.normalize(bounded)).replaceAll("");
        String small = COMPATIBLE.normalize(UCharacter.foldCase(visible, true)).replace("i\u0307", "i");
        return OPTIONAL.matcher(small).replaceAll("");
    }

    private static String words(String folded) {
        return NO_WORD.matcher(folded).replaceAll(" ").strip();
    }

    /** The languages of a list that count for a text in this language: those and the ones for all. */
    static Collection<String> languagesOf(String language) {
        Collection<String> languages = new TreeSet<>(List.of("*", language));
        languages.add(Locale.forLanguageTag(language).getLanguage());
        return languages;
    }
}
