package org.broadsheet.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Where two equal letters in place of one make another word, and where they only draw a word out. */
public final class Doubling {
    private static final String VOWELS = "aeiouyаеёиоуыэюяіїєαειηουω";
    private static final String NEVER_DOUBLE = "hijkquvwxyуыэюяйьжцчшщхηω";
    private static final Set<UnicodeScript> SEVERAL_TO_A_WORD =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
    private static final int FIRST_JAMO = 0x1100;
    private static final int LAST_JAMO = 0x11ff;
    private static final int SHORT = 4;

    private Doubling() {}

    /**
     * Whether the word with this letter twice may well be another one, as <i>coon</i> for <i>con</i> and <i>baisser</i>
     * for <i>baiser</i>, but not <i>shiit</i>.
     *
     * @param letters of a word, without repetitions
     * @param length of the word, with them
     */
    public static boolean makesAnotherWord(String letters, int at, int length) {
        char letter = letters.charAt(at);
        if (SEVERAL_TO_A_WORD.contains(UnicodeScript.of(letter))) {
            return true;
        }
        if (NEVER_DOUBLE.indexOf(letter) >= 0 || isMark(letter) || letter >= FIRST_JAMO && letter <= LAST_JAMO) {
            return false;
        }
        return length < SHORT || !isVowel(letter) && isBetweenVowels(letters, at);
    }

    private static boolean isBetweenVowels(String letters, int at) {
        return at > 0
                && at < letters.length() - 1
                && isVowel(letters.charAt(at - 1))
                && isVowel(letters.charAt(at + 1));
    }

    private static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }

    private static boolean isMark(char letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
