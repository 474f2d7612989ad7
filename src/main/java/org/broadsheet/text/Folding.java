package org.broadsheet.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/**
 * Texts without what makes no other word of a word: capitals, invisible characters, vowel marks that may be left out and
 * compatible forms of letters. Every letter stays one letter: <i>ß</i> is not <i>ss</i>, for <i>aß</i> is another word.
 */
public final class Folding {
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
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

    private Folding() {}

    /** The text, folded. */
    public static String of(String text) {
        return small(visible(text));
    }

    /** The text as Turks and Azerbaijanis read it: a capital I without a dot is a small one without a dot. */
    public static String turkish(String text) {
        return small(visible(text).replace('I', 'ı'));
    }

    /** The words of a folded text, with one space between them. */
    public static String words(String folded) {
        return NO_WORD.matcher(folded).replaceAll(" ").strip();
    }

    private static String visible(String text) {
        String bounded =
                WORD_SIGNS.matcher(MANY_MARKS.matcher(text).replaceAll("$1")).replaceAll(" ");
        return INVISIBLE.matcher(COMPATIBLE.normalize(bounded)).replaceAll("");
    }

    private static String small(String visible) {
        StringBuilder small = new StringBuilder(visible.length());
        visible.codePoints().map(letter -> UCharacter.foldCase(letter, true)).forEach(small::appendCodePoint);
        String together = COMPATIBLE.normalize(small).replace("İ", "i").replace("i\u0307", "i");
        return OPTIONAL.matcher(together).replaceAll("");
    }
}
