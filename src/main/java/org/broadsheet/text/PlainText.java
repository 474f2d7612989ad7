package org.broadsheet.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as it is kept: in Unicode's composed form, without control characters, trimmed, with no more marks on a letter than
 * writing needs; text in which nothing can be seen is null. What is longer than any field keeps comes back as it is, for
 * its field to refuse by its length: cleaning it would only cost time.
 */
public final class PlainText {
    /** The longest text that is cleaned, in characters: a few times what the longest field keeps. */
    public static final int LONGEST = 40_000;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2028\\u2029]+");
    private static final Pattern PLAIN_SPACES = Pattern.compile("[\\s\\u2028\\u2029]+");
    private static final Pattern AROUND_FIXED_SPACE = Pattern.compile(" ?([\\u00a0\\u202f])[ \\u00a0\\u202f]*+");
    // Bidirectional overrides can make a line say the reverse of what it holds; the isolates and marks are kept.
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\ufeff\\ufff9-\\uffff]");
    private static final Pattern UNWANTED_IN_LINES =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\ufeff\\ufff9-\\uffff&&[^\\n]]");
    // Fillers that count as letters and look like nothing: an empty name by another name.
    private static final Pattern VISIBLE =
            Pattern.compile("[^\\p{Z}\\p{Cc}\\p{Cf}\\u115f\\u1160\\u2800\\u3164\\uffa0]");
    private static final Pattern MANY_LINES = Pattern.compile("\\n{3,}");
    private static final String FIXED_SPACES = "\u00a0\u202f";

    private PlainText() {}

    /** One line, white space folded. */
    public static String line(String text) {
        if (isNotCleaned(text)) {
            return text;
        }
        String apart = SPACES.matcher(text).replaceAll(" ");
        // What is taken out may leave two spaces side by side, and cleaning twice must change nothing.
        return kept(SPACES.matcher(UNWANTED.matcher(apart).replaceAll("")).replaceAll(" "));
    }

    /** One line of a story: as {@link #line}, but its non-breaking spaces keep words and signs together. */
    public static String headline(String text) {
        if (isNotCleaned(text)) {
            return text;
        }
        String apart = PLAIN_SPACES.matcher(text).replaceAll(" ");
        String folded =
                PLAIN_SPACES.matcher(UNWANTED.matcher(apart).replaceAll("")).replaceAll(" ");
        return kept(AROUND_FIXED_SPACE.matcher(folded).replaceAll("$1"));
    }

    /** Several lines; at most one empty line in a row. */
    public static String lines(String text) {
        if (isNotCleaned(text)) {
            return text;
        }
        String unix = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        return kept(MANY_LINES
                .matcher(UNWANTED_IN_LINES.matcher(unix).replaceAll(""))
                .replaceAll("\n\n"));
    }

    private static boolean isNotCleaned(String text) {
        return text == null || text.length() > LONGEST;
    }

    private static String kept(String text) {
        // Bounded before, for composing long runs of marks is slow, and after, for some letters come apart.
        String composed = StackedMarks.bounded(Normalizer.normalize(StackedMarks.bounded(text), Normalizer.Form.NFC));
        return VISIBLE.matcher(composed).find() ? stripped(composed) : null;
    }

    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || FIXED_SPACES.indexOf(letter) >= 0;
    }
}
