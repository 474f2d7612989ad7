package org.broadsheet.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Accents, points and vowel signs that stand on a letter. A few of them write every language; dozens of them on one letter
 * paint over the lines above and below, and long runs of them make a text slow to compose. What exceeds the bound is left
 * out.
 */
public final class StackedMarks {
    private static final int MOST = 4;
    /** Scripts that stack vowels, tones and joined letters, all of which count as marks. */
    private static final int MOST_OF_STACKING_SCRIPTS = 8;

    private static final Set<UnicodeScript> STACKING = EnumSet.of(
            UnicodeScript.HEBREW,
            UnicodeScript.TIBETAN,
            UnicodeScript.MYANMAR,
            UnicodeScript.KHMER,
            UnicodeScript.TAI_THAM);
    private static final int FIRST_MARK = 0x300;
    private static final int MARKS =
            1 << Character.NON_SPACING_MARK | 1 << Character.ENCLOSING_MARK | 1 << Character.COMBINING_SPACING_MARK;
    /** Letters by their category; in the compatible form they are the marks of voiced syllables. */
    private static final String HALF_WIDTH_MARKS = "\uff9e\uff9f";

    private StackedMarks() {}

    /** The text with no more marks on a letter than writing needs. */
    public static String bounded(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int run = 0;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (!isMark(letter)) {
                // An invisible joiner does not part the marks before it from those behind it.
                run = Character.getType(letter) == Character.FORMAT ? run : 0;
                kept.appendCodePoint(letter);
            } else if (run < most(letter)) {
                run++;
                kept.appendCodePoint(letter);
            }
        }
        return kept.length() == text.length() ? text : kept.toString();
    }

    private static boolean isMark(int letter) {
        return letter >= FIRST_MARK
                && ((MARKS >> Character.getType(letter) & 1) != 0 || HALF_WIDTH_MARKS.indexOf(letter) >= 0);
    }

    private static int most(int mark) {
        return STACKING.contains(UnicodeScript.of(mark)) ? MOST_OF_STACKING_SCRIPTS : MOST;
    }
}
