package org.broadsheet.text;

import java.util.regex.Pattern;

/**
 * Characters that make a text another than it looks, and that nobody types: control characters, invisible copies of ASCII
 * ("tag characters") outside the few flags that are written with them, a change of direction that has no end in its line;
 * and in a name or a headline any that turns the direction of what follows. What holds them is refused, for a text that is
 * kept must be the one that was sent; pages still clean what reaches them by another way ({@link PlainText}).
 */
public final class HiddenCharacters {
    /** What to say at the field. */
    public static final String MESSAGE =
            "This text contains invisible characters. Type it again, or paste it as plain text.";

    /** Of the invisible characters of plane 14, those that are no variation selectors. */
    private static final Pattern TAG = Pattern.compile("[\\x{e0000}-\\x{e00ff}\\x{e01f0}-\\x{e0fff}]");
    /** A black flag and the code of a region: the flags of England, Scotland and Wales. */
    private static final Pattern FLAG = Pattern.compile(
            "\\x{1f3f4}[\\x{e0061}-\\x{e007a}]{2}[\\x{e0030}-\\x{e0039}\\x{e0061}-\\x{e007a}]{1,3}\\x{e007f}");

    private static final String WHITE_SPACE = "\t\n\r";
    private static final String NO_CHARACTERS = "\ufff9\ufffa\ufffb\ufffe\uffff";
    private static final char FIRST_OF_PLANE_14 = '\udb40';
    private static final String TURNING = "\u202a\u202b\u202d\u202e";
    private static final char END_OF_TURNING = '\u202c';
    private static final String ISOLATES = "\u2066\u2067\u2068";
    private static final char END_OF_ISOLATE = '\u2069';
    private static final String LINE_ENDS = "\n\r\u0085\u2029";

    private HiddenCharacters() {}

    /**
     * Whether a text of any kind holds such characters; null holds none, and what is longer than any field keeps is not
     * looked at, for its length is reason enough to refuse it.
     */
    public static boolean inText(String text) {
        return text != null && text.length() <= PlainText.LONGEST && holds(text);
    }

    private static boolean holds(String text) {
        return hasControls(text) || hasTags(text) || isLeftOpen(text);
    }

    private static boolean hasControls(String text) {
        return text.codePoints().anyMatch(HiddenCharacters::isControl);
    }

    private static boolean isControl(int letter) {
        return Character.isISOControl(letter) && WHITE_SPACE.indexOf(letter) < 0
                || Character.getType(letter) == Character.SURROGATE
                || NO_CHARACTERS.indexOf(letter) >= 0;
    }

    /** The same for HTML, in which a character can be written by its number, and each block is a line. */
    public static boolean inHtml(String html) {
        return html != null && (hasControls(html) || holds(HtmlLines.of(html)));
    }

    /**
     * The same for a name or a headline, which stands among words of others: there, no override and no embedding at all.
     */
    public static boolean inLine(String text) {
        return inText(text)
                || text != null
                        && text.length() <= PlainText.LONGEST
                        && text.chars().anyMatch(HiddenCharacters::turns);
    }

    private static boolean hasTags(String text) {
        return text.indexOf(FIRST_OF_PLANE_14) >= 0
                && TAG.matcher(FLAG.matcher(text).replaceAll("")).find();
    }

    private static boolean turns(int letter) {
        return TURNING.indexOf(letter) >= 0 || letter == END_OF_TURNING;
    }

    /** Whether a change of direction begins and does not end in its line, or ends and did not begin. */
    private static boolean isLeftOpen(String text) {
        int turned = 0;
        int isolated = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            turned += TURNING.indexOf(letter) >= 0 ? 1 : letter == END_OF_TURNING ? -1 : 0;
            isolated += ISOLATES.indexOf(letter) >= 0 ? 1 : letter == END_OF_ISOLATE ? -1 : 0;
            boolean ends = LINE_ENDS.indexOf(letter) >= 0 || at == text.length() - 1;
            if (turned < 0 || isolated < 0 || ends && (turned > 0 || isolated > 0)) {
                return true;
            }
        }
        return false;
    }
}
