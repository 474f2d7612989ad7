package org.broadsheet.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.text.HtmlText;

/**
 * Turns the plain text of a comment into the only HTML that a comment can have: paragraphs, line breaks and links that
 * vouch for nothing. Everything that was typed is text; there is no mark-up to clean, for none is ever let in.
 */
public final class CommentHtml {
    /** The longest HTML that the store takes. */
    static final int LONGEST = 60_000;

    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

    private CommentHtml() {}

    /** The HTML of a text that {@code PlainText.lines} has cleaned. */
    public static String of(String text) {
        String html = paragraphs(text, true);
        return html.length() <= LONGEST ? html : paragraphs(text, false);
    }

    /** How many addresses a text holds, those that make no link included. */
    public static int countLinks(String text) {
        int links = 0;
        for (WebAddress at = WebAddress.find(text, 0); at != null; at = WebAddress.find(text, at.end())) {
            links++;
        }
        return links;
    }

    private static String paragraphs(String text, boolean links) {
        List<String> blocks = new ArrayList<>();
        for (String block : BLANK_LINE.split(text.strip())) {
            blocks.add("<p>" + (links ? linked(block) : plain(block)) + "</p>");
        }
        return String.join("", blocks);
    }

    private static String linked(String block) {
        StringBuilder html = new StringBuilder();
        int from = 0;
        for (WebAddress at = WebAddress.find(block, 0); at != null; at = WebAddress.find(block, from)) {
            html.append(plain(block.substring(from, at.start()))).append(at.isLink() ? link(at) : plain(at.text()));
            from = at.end();
        }
        return html.append(plain(block.substring(from))).toString();
    }

    private static String link(WebAddress address) {
        return "<a href=\"" + HtmlText.escape(address.target()) + "\" rel=\"ugc nofollow noopener\">"
                + plain(address.text()) + "</a>";
    }

    /** In text, quotes need no escape; without it even the longest comment fits into the store. */
    private static String plain(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br>");
    }
}
