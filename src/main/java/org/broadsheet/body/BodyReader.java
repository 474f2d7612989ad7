package org.broadsheet.body;

import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.text.HtmlBounds;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads any HTML (pasted, sent by REST, imported, or a body that was stored before) as a body of the newest format. Blocks
 * that a body does not have become paragraphs and never run together, and what cannot be kept is named. What was read once
 * gives itself when it is read again.
 */
public final class BodyReader {
    private static final int MOST_LOOKS = 5;
    /** Rows or cells whose table was not copied with them. */
    private static final Pattern PART_OF_TABLE =
            Pattern.compile("(?is)\\s*+(?:<!--(?:(?!-->).)*+-->\\s*+)?<(?:tr|td|th|tbody|thead)[\\s>].*");

    private static final int LOOKED_AT = 2_000;

    private BodyReader() {}

    /** The body that a text is; null is an empty one, and of what is beyond all bounds ({@link HtmlBounds}) nothing is left. */
    public static Body read(String html) {
        if (html == null || !HtmlBounds.hold(html)) {
            return new Body("", List.of());
        }
        Notices notices = new Notices();
        String clean = once(html, notices);
        String before = null;
        // Badly nested mark-up needs a second look: what is kept must come out the same when it is saved again.
        for (int look = 1; look < MOST_LOOKS && !clean.equals(before); look++) {
            before = clean;
            clean = HtmlBounds.hold(before) ? once(before, new Notices()) : before;
        }
        return new Body(clean, notices.all());
    }

    /**
     * A stored body for work and for readers.
     *
     * @param format the one that it was stored in
     */
    public static String stored(String body, int format) {
        return format < BodySchema.FORMAT ? read(body).html() : body;
    }

    /** The ids of the pictures that a clean body shows. */
    public static List<Long> media(String clean) {
        return clean.contains("<figure")
                ? Jsoup.parseBodyFragment(clean).select("figure[data-media]").eachAttr("data-media").stream()
                        .map(Long::valueOf)
                        .toList()
                : List.of();
    }

    private static String once(String html, Notices notices) {
        String start = html.substring(0, Math.min(LOOKED_AT, html.length()));
        boolean part = PART_OF_TABLE.matcher(start).matches();
        Document document = Jsoup.parse(part ? "<table>" + html + "</table>" : html);
        Document clean = new Document("");
        clean.outputSettings().prettyPrint(false);
        clean.appendChild(new BlockReader(Clip.of(html), notices).read(document.body()));
        return BodyPolicy.clean(clean.child(0).html());
    }
}
