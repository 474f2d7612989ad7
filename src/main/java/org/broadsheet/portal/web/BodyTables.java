package org.broadsheet.portal.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.body.HtmlPolicy;

/**
 * Puts each table of a body into a frame of its own that scrolls sideways and that a keyboard reaches, so that a wide
 * table never widens the page. The body has passed the policy for stories, which writes every tag in one form.
 */
final class BodyTables {
    private static final Pattern TABLE = Pattern.compile("<table[^>]*>|</table>");

    private BodyTables() {}

    static String makeReachable(String body, String label) {
        if (!body.contains("<table")) {
            return body;
        }
        String frame =
                "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"" + HtmlPolicy.escape(label) + "\">";
        Matcher tags = TABLE.matcher(body);
        StringBuilder framed = new StringBuilder(body.length());
        while (tags.find()) {
            String tag = tags.group();
            String framedTag = tag.startsWith("</") ? tag + "</div>" : frame + tag;
            tags.appendReplacement(framed, Matcher.quoteReplacement(framedTag));
        }
        return tags.appendTail(framed).toString();
    }
}
