package org.broadsheet.comment;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address in running text. It ends before white space, before quotation marks and punctuation of any script, before a
 * closing bracket that it did not open, before what ends the sentence, and before the particles of Korean and Japanese,
 * which are written behind it without a space.
 *
 * @param start where it begins in the text
 * @param end where the text goes on
 */
record WebAddress(int start, int end, String text) {
    // Format characters and separators end an address, so that none can dress up as another.
    private static final Pattern BEGINNING = Pattern.compile(
            "(?<![a-z0-9])https?://(?=[\\p{L}\\p{N}\\[])|(?<![a-z0-9@./_-])www\\.(?=[\\p{L}\\p{N}-]{1,63}\\.[\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK_OR_BRACKET =
            Pattern.compile("[()\\[\\]{}\\s<>\"'`\\\\|^\\p{Cf}\\p{Z}\\p{Cc}[\\p{P}&&[^\\x00-\\x7f]]\uff1c\uff1e\uff5e]"
                    + "|(?<=[A-Za-z0-9])[\\p{IsHangul}\\p{IsHiragana}]");
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final String END_OF_SENTENCE = ".,;:!?*_~([{";

    /** The first one from a place in a text on, or null. */
    static WebAddress find(String text, int from) {
        Matcher beginning = BEGINNING.matcher(text);
        if (!beginning.find(from)) {
            return null;
        }
        int end = beforeSentenceEnds(text, beginning.end(), stop(text, beginning.end()));
        return new WebAddress(beginning.start(), end, text.substring(beginning.start(), end));
    }

    /** Up to the first break or closing bracket that nothing within opened; nothing behind that is looked at. */
    private static int stop(String text, int from) {
        int[] open = new int[OPENING.length()];
        Matcher mark = BREAK_OR_BRACKET.matcher(text);
        for (boolean found = mark.find(from); found; found = mark.find()) {
            int opened = OPENING.indexOf(text.charAt(mark.start()));
            int closed = CLOSING.indexOf(text.charAt(mark.start()));
            if (opened >= 0) {
                open[opened]++;
            } else if (closed < 0 || --open[closed] < 0) {
                return mark.start();
            }
        }
        return text.length();
    }

    private static int beforeSentenceEnds(String text, int from, int stop) {
        int end = stop;
        while (end > from && END_OF_SENTENCE.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** Where it leads, its scheme included. */
    String target() {
        return text.toLowerCase(Locale.ROOT).startsWith("www.") ? "https://" + text : text;
    }

    /** Whether it leads anywhere, and to the host that it shows: what stands before an {@code @} is none. */
    boolean isLink() {
        String rest = target().substring(target().indexOf("//") + 2);
        String authority = rest.split("[/?#]", 2)[0];
        return !authority.isEmpty() && authority.indexOf('@') < 0;
    }
}
