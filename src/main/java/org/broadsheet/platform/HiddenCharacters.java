package org.broadsheet.platform;

import java.util.regex.Pattern;

/**
 * Characters that make a text another than it looks, and that nobody types: control characters anywhere, and in a name or
 * a headline those that turn the direction of what follows. What holds them is refused, for a text that is kept must be
 * the one that was sent; pages still clean what reaches them by another way ({@link PlainText}).
 */
public final class HiddenCharacters {
    /** What to say at the field. */
    public static final String MESSAGE =
            "Characters that cannot be seen stand in this text. Type it again, or paste it as plain text.";

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\ufff9-\\ufffb\\ufffe\\uffff&&[^\\t\\n\\r]]");
    private static final String TURNING = "\u202a\u202b\u202c\u202d\u202e";
    private static final String ISOLATES = "\u2066\u2067\u2068";
    private static final char END_OF_ISOLATE = '\u2069';

    private HiddenCharacters() {}

    /** Whether a text of any kind holds control characters; null holds none. */
    public static boolean inText(String text) {
        return text != null && CONTROL.matcher(text).find();
    }

    /**
     * The same for a name or a headline, which stands among words of others: there, no override and no embedding, and
     * each isolate has its end.
     */
    public static boolean inLine(String text) {
        return inText(text) || text != null && turns(text);
    }

    private static boolean turns(String text) {
        int open = 0;
        for (char letter : text.toCharArray()) {
            if (TURNING.indexOf(letter) >= 0) {
                return true;
            }
            if (ISOLATES.indexOf(letter) >= 0) {
                open++;
            } else if (letter == END_OF_ISOLATE) {
                open--;
            }
            if (open < 0) {
                return true;
            }
        }
        return open > 0;
    }
}
