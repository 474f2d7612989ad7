package org.broadsheet.article;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.text.StackedMarks;

/**
 * The smallest thing that a comparison knows: a word, a sign of punctuation, or a piece of mark-up. White space is no
 * difference between two texts, nor is whether an accent is a character of its own.
 *
 * @param spaced whether white space follows
 * @param mark whether it is mark-up, which readers do not read
 */
record Word(String text, boolean spaced, boolean mark) {
    private static final int FAR = 200;
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    /** The words of a plain text; null has none. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        append(words, text == null ? "" : text);
        return words;
    }

    /** Splits a text that follows on from the words before. */
    static void append(List<Word> words, String typed) {
        String text = composed(typed);
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String piece = text.substring(start, end);
            if (piece.isBlank()) {
                space(words);
            } else {
                words.add(new Word(piece, false, false));
            }
        }
    }

    /** A text with its accents on their letters, unless there are more of them than anybody writes. */
    static String composed(String text) {
        return StackedMarks.bounded(text).equals(text) ? COMPOSED.normalize(text) : text;
    }

    /** How many words there are among these; what hyphens join is one. */
    static int count(List<Word> words) {
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
    static void space(List<Word> words) {
        for (int i = words.size() - 1; i >= Math.max(0, words.size() - FAR); i--) {
            Word word = words.get(i);
            if (!word.mark) {
                words.set(i, new Word(word.text, true, false));
                return;
            }
        }
    }

    static Word ofMark(String text) {
        return new Word(text, false, true);
    }

    /** Whether it counts as a word. */
    boolean isWord() {
        return !mark && Character.isLetterOrDigit(text.codePointAt(0));
    }

    /** Whether a sentence ends with it. */
    boolean endsSentence() {
        return !mark && ".!?…。！？؟।".contains(text);
    }

    static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }

    /** How many characters {@link #write} appends. */
    int length() {
        return text.length() + (spaced ? 1 : 0);
    }

    static void write(Word word, StringBuilder text) {
        text.append(word.text);
        if (word.spaced) {
            text.append(' ');
        }
    }
}
