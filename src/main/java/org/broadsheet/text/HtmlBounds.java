package org.broadsheet.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How much HTML is read: so many characters, so many tags, so deep, each tag so long. Found out in one pass over the text
 * as it was sent, before anything parses it, because what is large or deep beyond all stories is slow to parse, to clean
 * and to compare.
 */
public final class HtmlBounds {
    /** What to say at the field. */
    public static final String MESSAGE =
            "This text has more tags than a story can have, or they are nested too deep. Paste it as plain text.";

    /** The longest text that is read, in characters; what is kept is shorter. */
    public static final int LONGEST = 1_000_000;

    private static final int MOST_TAGS = 40_000;
    private static final int LONGEST_TAG = 8_000;
    private static final int DEEPEST = 100;
    private static final int LONGEST_NAME = 20;
    private static final String COMMENT = "<!--";

    /** Elements that hold nothing, or that end where the next of their kind begins. */
    private static final Set<String> NOT_NESTED = Set.of(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "source",
            "track",
            "wbr",
            "p",
            "li",
            "dt",
            "dd",
            "tr",
            "td",
            "th",
            "thead",
            "tbody",
            "tfoot",
            "colgroup",
            "option",
            "caption");

    private final String html;
    private final Map<String, Integer> open = new HashMap<>();
    private int tags;
    private int depth;

    private HtmlBounds(String html) {
        this.html = html;
    }

    /** Whether a text is within the bounds; null is. */
    public static boolean hold(String html) {
        return html == null || html.length() <= LONGEST && new HtmlBounds(html).holdsThroughout();
    }

    private boolean holdsThroughout() {
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (html.startsWith(COMMENT, at)) {
                int end = html.indexOf("-->", at);
                at = end < 0 ? html.length() : end;
            } else if (!holdsAt(at)) {
                return false;
            }
        }
        return true;
    }

    private boolean holdsAt(int at) {
        boolean closes = html.startsWith("</", at);
        String name = name(closes ? at + 2 : at + 1);
        if (name.isEmpty()) {
            return true;
        }
        int end = end(at);
        if (!NOT_NESTED.contains(name)) {
            nest(name, closes, html.charAt(end - 1) == '/');
        }
        return ++tags <= MOST_TAGS && depth <= DEEPEST && end - at <= LONGEST_TAG;
    }

    /** A tag that closes what is not open closes nothing. */
    private void nest(String name, boolean closes, boolean closesItself) {
        int before = open.getOrDefault(name, 0);
        if (closes && before > 0) {
            open.put(name, before - 1);
            depth--;
        } else if (!closes && !closesItself) {
            open.put(name, before + 1);
            depth++;
        }
    }

    private String name(int from) {
        int end = from;
        while (end < html.length() && end - from < LONGEST_NAME && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        boolean letter = end > from && Character.isLetter(html.charAt(from));
        return letter ? html.substring(from, end).toLowerCase(Locale.ROOT) : "";
    }

    /** Where a tag ends, or so far that it is too long; a bracket within a quoted value is none of its own. */
    private int end(int start) {
        int last = Math.min(html.length(), start + LONGEST_TAG + 1);
        char quote = 0;
        char before = '<';
        for (int at = start + 1; at < last; at++) {
            char letter = html.charAt(at);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '>') {
                return at;
            } else if ((letter == '"' || letter == '\'') && before == '=') {
                quote = letter;
            }
            before = Character.isWhitespace(letter) ? before : letter;
        }
        return last;
    }
}
