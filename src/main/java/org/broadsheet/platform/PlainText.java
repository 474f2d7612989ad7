package org.broadsheet.platform;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as it is kept: in Unicode's composed form, without control characters, trimmed; text in which nothing can be seen is null. */
public final class PlainText {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2028\\u2029]+");
    // Bidirectional overrides can make a line say the reverse of what it holds; the isolates and marks are kept.
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\ufeff\\ufff9-\\uffff]");
    private static final Pattern UNWANTED_IN_LINES =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\ufeff\\ufff9-\\uffff&&[^\\n]]");
    // Fillers that count as letters and look like nothing: an empty name by another name.
    private static final Pattern VISIBLE =
            Pattern.compile("[^\\p{Z}\\p{Cc}\\p{Cf}\\u115f\\u1160\\u2800\\u3164\\uffa0]");
    private static final Pattern MANY_LINES = Pattern.compile("\\n{3,}");

    private PlainText() {}

    /** One line, white space folded. */
    public static String line(String text) {
        if (text == null) {
            return null;
        }
        String apart = SPACES.matcher(text).replaceAll(" ");
        // What is taken out may leave two spaces side by side, and cleaning twice must change nothing.
        return kept(SPACES.matcher(UNWANTED.matcher(apart).replaceAll("")).replaceAll(" "));
    }

    /** Several lines; at most one empty line in a row. */
    public static String lines(String text) {
        if (text == null) {
            return null;
        }
        String unix = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        return kept(MANY_LINES
                .matcher(UNWANTED_IN_LINES.matcher(unix).replaceAll(""))
                .replaceAll("\n\n"));
    }

    private static String kept(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        return VISIBLE.matcher(composed).find() ? composed : null;
    }
}
