package org.broadsheet.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * The smallest thing that a comparison knows: a word, a sign of punctuation, or a piece of mark-up. White space is no
 * difference between two texts, nor is whether an accent is a character of its own.
 *
 * @param spaced whether white space follows
 * @param mark whether it is mark-up, which readers do not read
 */
public record DiffToken(String text, boolean spaced, boolean mark) {
    private static final int FAR = 200;
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    /** The words of a plain text; null has none. */
    public static List<DiffToken> of(String text) {
        List<DiffToken> words = new ArrayList<>();
        append(words, text == null ? "" : text);
        return words;
    }

    /** Splits a text that follows on from the words before. */
    static void append(List<DiffToken> words, String typed) {
        String text = composed(typed);
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String piece = text.substring(start, end);
            if (piece.isBlank()) {
                space(words);
            } else {
                words.add(new DiffToken(piece, false, false));
            }
        }
    }

    /** A text with its accents on their letters, unless there are more of them than anybody writes. */
    public static String composed(String text) {
        return StackedMarks.bounded(text).equals(text) ? COMPOSED.normalize(text) : text;
    }

    /** How many words there are among these; what hyphens join is one. */
    static int count(List<DiffToken> words) {
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean joined =
                    i > 1 && words.get(i - 1).isHyphen() && words.get(i - 2).isWord() && !words.get(i - 2).spaced;
            count += words.get(i).isWord() && !joined ? 1 : 0;
        }
        return count;
    }

    private boolean isHyphen() {
        return !spaced && ("-".equals(text) || "\u2010".equals(text) || "\u2011".equals(text));
    }

    /** White space belongs to the last word before it, mark-up in between or not, unless that is far away. */
    static void space(List<DiffToken> words) {
        for (int i = words.size() - 1; i >= Math.max(0, words.size() - FAR); i--) {
            DiffToken word = words.get(i);
            if (!word.mark) {
                words.set(i, new DiffToken(word.text, true, false));
                return;
            }
        }
    }

    static DiffToken ofMark(String text) {
        return new DiffToken(text, false, true);
    }

    /** Whether it counts as a word. */
    boolean isWord() {
        return !mark && Character.isLetterOrDigit(text.codePointAt(0));
    }

    /** Whether a sentence ends with it. */
    boolean endsSentence() {
        return !mark && ".!?…。！？؟।".contains(text);
    }

    static List<String> texts(List<DiffToken> words) {
        return words.stream().map(DiffToken::text).toList();
    }

    /** How many characters {@link #write} appends. */
    int length() {
        return text.length() + (spaced ? 1 : 0);
    }

    static void write(DiffToken word, StringBuilder text) {
        text.append(word.text);
        if (word.spaced) {
            text.append(' ');
        }
    }
}
