package org.broadsheet.body;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * A body as a page shows it: each table in a frame of its own that scrolls sideways and that a keyboard reaches, and each
 * footnote with a way back. The body has passed {@link org.broadsheet.body.BodyReader}, which writes every tag in one form.
 */
public final class ShownBody {
    private static final Pattern TABLE = Pattern.compile("<table[^>]*>|</table>");
    private static final Pattern REFERENCE = Pattern.compile("<a href=\"#fn-(\\d+)\" id=\"fnref-[\\d-]+\"");
    private static final Pattern NOTE = Pattern.compile("<li id=\"fn-(\\d+)\"[^>]*>(?:<p>)?");
    private static final String NOTES = "<section class=\"footnotes\"";

    private ShownBody() {}

    /** Puts each table into its frame. */
    public static String withTables(String body, String label) {
        if (!body.contains("<table")) {
            return body;
        }
        String frame =
                "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"" + Entities.escape(label) + "\">";
        return replaced(TABLE, body, tag -> tag.startsWith("</") ? tag + "</div>" : frame + tag);
    }

    /**
     * Makes references and notes known to screen readers, and leads back from each note to its first reference.
     *
     * @param notes what the list of notes is called
     * @param note what a single one is called, in front of its number
     * @param back the words of the way back
     */
    public static String withNotes(String body, String notes, String note, String back) {
        if (!body.contains(NOTES)) {
            return body;
        }
        String references = REFERENCE
                .matcher(body)
                .replaceAll(found -> Matcher.quoteReplacement(found.group() + " role=\"doc-noteref\" aria-label=\""
                        + Entities.escape(note) + " " + found.group(1) + "\""));
        String ways = NOTE.matcher(references)
                .replaceAll(found -> Matcher.quoteReplacement(found.group() + way(found, back)));
        return ways.replace(NOTES, NOTES + " role=\"doc-endnotes\" aria-label=\"" + Entities.escape(notes) + "\"");
    }

    private static String way(MatchResult note, String back) {
        return "<a class=\"back\" href=\"#fnref-" + note.group(1) + "\" role=\"doc-backlink\" aria-label=\""
                + Entities.escape(back) + " " + note.group(1) + "\">↑</a> ";
    }

    private static String replaced(Pattern tags, String body, UnaryOperator<String> change) {
        return tags.matcher(body).replaceAll(tag -> Matcher.quoteReplacement(change.apply(tag.group())));
    }
}
