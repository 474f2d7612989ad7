package org.broadsheet.text;

import java.util.regex.Pattern;

/**
 * What is written together with a word and is no part of it: the particles of Korean behind it, conjunctions,
 * prepositions and the article of Arabic and Hebrew before it.
 */
public final class AttachedLetters {
    private static final Pattern ENDS_IN_HANGUL = Pattern.compile("(?s).*\\p{IsHangul}{2}");
    private static final Pattern BEGINS_SEMITIC = Pattern.compile("(?s)[\\p{IsArabic}\\p{IsHebrew}]{3}.*");
    private static final Pattern BEFORE = Pattern.compile("[وف]?(?:[بكلس]|[بك]?ال|لل)|[وف]|[ושהבכלמ]{1,2}");
    private static final int MOST_BEFORE = 4;

    private AttachedLetters() {}

    /** Whether a word that begins like this one may be this one with a particle behind it. */
    public static boolean mayFollow(String word) {
        return ENDS_IN_HANGUL.matcher(word).matches();
    }

    /** Whether a word that ends like this one may be this one with letters before it. */
    public static boolean mayPrecede(String word) {
        return BEGINS_SEMITIC.matcher(word).matches();
    }

    /** Whether what is between the last space and this place are such letters. */
    public static boolean precede(String text, int place) {
        int start = place;
        while (start > 0 && text.charAt(start - 1) != ' ') {
            start--;
            if (place - start > MOST_BEFORE) {
                return false;
            }
        }
        return BEFORE.matcher(text).region(start, place).matches();
    }
}
