package org.broadsheet.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.UnicodeSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a letter can pass for: Cyrillic, Greek and other letters for Latin ones, small capitals, letters with a stroke or
 * in a box, and Arabic letters that are typed for one another. By Unicode's table of confusable characters (UTS 39) and
 * its names; each letter is looked up once.
 */
public final class LookAlikes {
    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();
    private static final UnicodeSet LETTERS = new UnicodeSet(
                    "[[:Latin:][:Greek:][:Cyrillic:][:Armenian:][:Cherokee:][:Lisu:][:Canadian_Aboriginal:]]")
            .freeze();
    private static final Pattern NAME =
            Pattern.compile("LATIN (?:SMALL LETTER|LETTER SMALL CAPITAL)(?: [A-Z]{3,})? ([A-Z])(?: WITH .*)?");
    private static final Pattern PLAIN = Pattern.compile("[a-z]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final int IN_CIRCLE = 0x1F150;
    private static final int IN_SQUARE = 0x1F170;
    private static final int OF_FLAG = 0x1F1E6;
    private static final int ALPHABET = 26;

    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>(Map.ofEntries(
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ٱ', "ا"),
            Map.entry((int) 'ى', "ي"),
            Map.entry((int) 'ی', "ي"),
            Map.entry((int) 'ک', "ك"),
            Map.entry((int) 'ة', "ه"),
            Map.entry((int) 'ہ', "ه"),
            Map.entry((int) 'ھ', "ه"),
            Map.entry((int) 'ە', "ه")));

    private LookAlikes() {}

    /** What a letter without capitals and marks passes for; most pass for themselves. */
    public static String of(int letter) {
        if (letter <= 'z') {
            return Character.toString(letter);
        }
        return KNOWN.containsKey(letter) || LETTERS.contains(letter)
                ? KNOWN.computeIfAbsent(letter, LookAlikes::lookUp)
                : inBox(letter);
    }

    private static String inBox(int letter) {
        for (int first : new int[] {IN_CIRCLE, IN_SQUARE, OF_FLAG}) {
            if (letter >= first && letter < first + ALPHABET) {
                return Character.toString('a' + letter - first);
            }
        }
        return Character.toString(letter);
    }

    private static String lookUp(int letter) {
        for (int form : new int[] {letter, UCharacter.toUpperCase(letter)}) {
            String skeleton = UCharacter.foldCase(CONFUSABLES.getSkeleton(Character.toString(form)), true);
            String bare = MARKS.matcher(skeleton).replaceAll("");
            if (PLAIN.matcher(bare).matches()) {
                return bare;
            }
        }
        Matcher name = NAME.matcher(UCharacter.getName(letter));
        return name.matches() ? UCharacter.foldCase(name.group(1), true) : Character.toString(letter);
    }
}
