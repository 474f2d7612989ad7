package org.broadsheet.conversation;

import com.ibm.icu.text.Normalizer2;
import java.util.BitSet;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.broadsheet.text.Doubling;
import org.broadsheet.text.LookAlikes;

/**
 * A text as it may be meant: figures and signs as letters, foreign letters as ours, without marks, letters that are
 * repeated only once, Korean by its letters, and what a single space or sign parts put together. Where words begin and
 * end, and how often each letter is there, is kept beside it, for a guess is only as good as its word.
 */
final class LooseText {
    /** Stands for what ends a phrase: a new line, the end of a sentence, an apostrophe. */
    private static final char BARRIER = ' ';

    private static final String FIGURES = "0134578@$€!|+69";
    private static final String FIGURE_LETTERS = "oieastbaseiitbg";
    private static final String OTHER_LETTERS = "oleastbaseiltgg";
    private static final int FEWEST_REPEATED = 3;
    private static final int FEWEST_SPELT = 3;
    private static final int FEWEST_BROKEN = 4;
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();
    private static final Pattern SYLLABLES = Pattern.compile("[\\uac00-\\ud7a3]++");
    private static final Pattern DRAWN_OUT = Pattern.compile("([\\u1161-\\u1175])\\u110b(?=\\1)");
    // The marks of kana that are characters of their own become a space and a mark.
    private static final Pattern BEFORE_VOICE_MARKS = Pattern.compile(" (?=[\\u3099\\u309a])");
    // Not the vowels of Indic and Thai letters, nor the marks that make other letters of kana.
    private static final Pattern MARKS = Pattern.compile(
            "[\\p{Mn}&&[\\p{IsInherited}\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsHebrew}\\p{IsArabic}]"
                    + "&&[^\\u3099\\u309a]]+");
    private static final String LETTERS = "\\p{L}\\p{M}\\p{N}@$€\\x{1F150}-\\x{1F189}\\x{1F1E6}-\\x{1F1FF}";
    private static final Pattern WORD =
            Pattern.compile("[" + LETTERS + "]++(?:[!|+](?=[\\p{L}@$])[" + LETTERS + "]++)*+");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\x{1F150}-\\x{1F189}\\x{1F1E6}-\\x{1F1FF}]");
    private static final Pattern JOINT =
            Pattern.compile("\\h{1,2}|[^\\s\\p{L}\\p{N}'’‘\"“”«»„]{1,3}|\\h[-._*~·•+/|]\\h");
    private static final Pattern MARK_UP = Pattern.compile(
            "</?[a-z][^<>\\n]*>|&(?:shy|nbsp|zwnj|#\\d{1,7});|\\[/?(?:b|i|u|s|em|color|size|url)(?:=[^\\[\\]\\n]*)?\\]");
    private static final Map<String, String> DIGRAPHS = Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa");
    private static final Pattern UMLAUT = Pattern.compile("[äöüøå]");

    private final StringBuilder runs = new StringBuilder();
    private final StringBuilder letters = new StringBuilder();
    private final int[] firsts;
    private final BitSet starts = new BitSet();
    private final BitSet ends = new BitSet();
    private final boolean other;

    private LooseText(String folded, boolean other) {
        this.other = other;
        String text = bare(folded);
        firsts = new int[2 * text.length() + 2];
        Matcher word = WORD.matcher(text);
        int from = 0;
        while (word.find()) {
            if (runs.length() > 0
                    && !JOINT.matcher(text).region(from, word.start()).matches()) {
                put(BARRIER);
            }
            add(word.group());
            from = word.end();
        }
        firsts[runs.length()] = letters.length();
    }

    /** As it is read first: the figure 1 as the letter i, ü as u. */
    static LooseText of(String folded) {
        return new LooseText(folded, false);
    }

    /** As it can be read too: 1 as l, ü as ue, without mark-up. */
    static LooseText otherwise(String folded) {
        return new LooseText(folded, true);
    }

    private String bare(String folded) {
        String text = other
                ? UMLAUT.matcher(MARK_UP.matcher(folded).replaceAll(""))
                        .replaceAll(letter -> DIGRAPHS.get(letter.group()))
                : folded;
        String joined = BEFORE_VOICE_MARKS.matcher(text.replace("ß", "ss")).replaceAll("");
        String bare = TOGETHER.normalize(MARKS.matcher(APART.normalize(joined)).replaceAll(""));
        Matcher syllables = SYLLABLES.matcher(bare);
        return syllables.find() ? DRAWN_OUT.matcher(letters(syllables)).replaceAll("$1") : bare;
    }

    /** Korean by its letters: a syllable that is drawn out has one more, or one without a consonant behind it. */
    private static String letters(Matcher syllables) {
        return syllables.replaceAll(some -> APART.normalize(some.group()));
    }

    private void add(String word) {
        boolean guessed = LETTER.matcher(word).find();
        starts.set(letters.length());
        for (int letter : word.codePoints().toArray()) {
            boolean alone = WordMatcher.isWrittenWithoutSpaces(letter);
            if (alone) {
                starts.set(letters.length());
            }
            put(guessed ? meant(letter) : Character.toString(letter));
            if (alone) {
                ends.set(letters.length() - 1);
            }
        }
        ends.set(letters.length() - 1);
    }

    private String meant(int letter) {
        int figure = FIGURES.indexOf(letter);
        return figure < 0
                ? LookAlikes.of(letter)
                : (other ? OTHER_LETTERS : FIGURE_LETTERS).substring(figure, figure + 1);
    }

    private void put(String some) {
        some.chars().forEach(letter -> put((char) letter));
    }

    private void put(char letter) {
        if (runs.length() == 0 || runs.charAt(runs.length() - 1) != letter) {
            firsts[runs.length()] = letters.length();
            runs.append(letter);
        }
        letters.append(letter);
    }

    /** Each letter once, however often it is repeated. */
    String runs() {
        return runs.toString();
    }

    int length() {
        return letters.length();
    }

    /** Whether a phrase with the same runs is meant by those from here on. */
    boolean means(LooseText phrase, int run, boolean anywhere) {
        int last = run + phrase.runs.length() - 1;
        for (int i = run + 1; i < last; i++) {
            if (!phrase.fits(i - run, count(i))) {
                return false;
            }
        }
        return isBounded(phrase, run, starts.nextSetBit(firsts[run]), anywhere)
                || isBounded(phrase, run, starts.previousSetBit(firsts[run + 1] - 1), anywhere);
    }

    private boolean isBounded(LooseText phrase, int run, int start, boolean anywhere) {
        int last = run + phrase.runs.length() - 1;
        return start >= firsts[run]
                && start < firsts[run + 1]
                && (isWhole(phrase, run, start, ends.nextSetBit(Math.max(start, firsts[last])), anywhere)
                        || isWhole(phrase, run, start, ends.previousSetBit(firsts[last + 1] - 1), anywhere));
    }

    private boolean isWhole(LooseText phrase, int run, int start, int end, boolean anywhere) {
        int last = run + phrase.runs.length() - 1;
        return end >= Math.max(start, firsts[last])
                && end < firsts[last + 1]
                && phrase.fits(0, Math.min(end + 1, firsts[run + 1]) - start)
                && (last == run || phrase.fits(last - run, end - firsts[last] + 1))
                && (anywhere || isPlausible(phrase, run, start, end));
    }

    /**
     * A word that is broken up is one where every letter stands alone, or where there is enough of it and none is drawn out:
     * <i>an all</i> is two words.
     */
    private boolean isPlausible(LooseText phrase, int run, int start, int end) {
        int pieces = starts.get(start, end + 1).cardinality();
        boolean spelt = pieces > end - start && phrase.length() >= FEWEST_SPELT;
        return pieces <= phrase.starts.cardinality()
                || spelt
                || phrase.length() >= FEWEST_BROKEN && !hasDoubled(phrase, run, start, end);
    }

    private boolean hasDoubled(LooseText phrase, int run, int start, int end) {
        return IntStream.range(0, phrase.runs.length()).anyMatch(i -> {
            int found = Math.min(end + 1, firsts[run + i + 1]) - Math.max(start, firsts[run + i]);
            return found > phrase.count(i) && found < FEWEST_REPEATED;
        });
    }

    private int count(int run) {
        return firsts[run + 1] - firsts[run];
    }

    /** Whether a letter of this phrase is still that letter when a text has it so often. */
    private boolean fits(int run, int found) {
        int wanted = count(run);
        return found == wanted
                || found > wanted
                        && (found >= FEWEST_REPEATED || !Doubling.makesAnotherWord(runs.toString(), run, length()));
    }
}
