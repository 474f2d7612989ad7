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

    /** Elements that hold text alone; what looks like a tag in it is none. */
    private static final Set<String> RAW =
            Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

    private static final String NAME_ENDS = " \t\n\f\r/>";

    private final String html;
    private final Map<String, Integer> open = new HashMap<>();
    private final Map<String, Integer> found = new HashMap<>();
    private int tags;
    private int depth;
    private int longest;
    /** Before this place, within a tag or a text that has no end, only what opens counts: parsers see no end there. */
    private int seenFrom;

    private HtmlBounds(String html) {
        this.html = html;
    }

    /** Whether a text is within the bounds; null is. */
    public static boolean hold(String html) {
        return html == null || html.length() <= LONGEST && new HtmlBounds(html).holdsThroughout();
    }

    private boolean holdsThroughout() {
        int at = html.indexOf('<');
        while (at >= 0 && isWithin()) {
            at = html.indexOf('<', after(at));
        }
        return isWithin();
    }

    private boolean isWithin() {
        return tags <= MOST_TAGS && depth <= DEEPEST && longest <= LONGEST_TAG;
    }

    /** Reads what begins with this bracket; from where to look for the next one. */
    private int after(int at) {
        boolean seen = at >= seenFrom;
        if (seen && html.startsWith(COMMENT, at)) {
            return Math.min(next("-->", at + 2), next("--!>", at + COMMENT.length()));
        }
        boolean closes = html.startsWith("</", at);
        String name = name(closes ? at + 2 : at + 1);
        if (name.isEmpty()) {
            return seen && isComment(at) ? next(">", at) : at + 1;
        }
        if (seen) {
            return afterTag(at, name, closes);
        }
        if (!closes) {
            count(name, false, false);
        }
        return at + 1;
    }

    /** An end tag without a name, a declaration or an instruction is a comment up to the next bracket. */
    private boolean isComment(int at) {
        return html.startsWith("</", at) || html.startsWith("<!", at) || html.startsWith("<?", at);
    }

    private int afterTag(int at, String name, boolean closes) {
        int end = end(at);
        longest = Math.max(longest, end - at);
        count(name, closes, html.charAt(end - 1) == '/');
        seenFrom = end;
        if (closes || !RAW.contains(name) || isOpen("svg") || isOpen("math")) {
            return at + 1;
        }
        int own = ownEnd(name, end);
        seenFrom = own;
        return own < html.length() ? own : at + 1;
    }

    /** Where the element's own end tag begins, the only one seen in it; the end of the text where there is none. */
    private int ownEnd(String name, int from) {
        int at = html.indexOf("</", from);
        while (at >= 0 && !(name.equals(name(at + 2)) && isNameEnd(at + 2 + name.length()))) {
            at = html.indexOf("</", at + 2);
        }
        return at < 0 ? html.length() : at;
    }

    private boolean isNameEnd(int at) {
        return at < html.length() && NAME_ENDS.indexOf(html.charAt(at)) >= 0;
    }

    /** Where this is found next, or the end of the text; asked for in order, so that no part is read twice. */
    private int next(String what, int from) {
        int known = found.getOrDefault(what, -1);
        if (known < from) {
            int at = html.indexOf(what, from);
            known = at < 0 ? html.length() : at;
            found.put(what, known);
        }
        return known;
    }

    private void count(String name, boolean closes, boolean closesItself) {
        tags++;
        if (!NOT_NESTED.contains(name)) {
            nest(name, closes, closesItself);
        }
    }

    private boolean isOpen(String name) {
        return open.getOrDefault(name, 0) > 0;
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
