package org.broadsheet.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.platform.HtmlPolicy;

/**
 * Turns the plain text of a comment into the only HTML that a comment can have: paragraphs, line breaks and links that
 * vouch for nothing. Everything that was typed is text; there is no mark-up to clean, for none is ever let in.
 */
public final class CommentHtml {
    /** The longest HTML that the store takes. */
    static final int LONGEST = 60_000;

    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");
    // Not \b, which looks back over all the marks before it.
    private static final String AT_A_WORD = "(?<![\\p{L}\\p{N}\\p{M}_])";
    // Format characters and separators end an address, so that none can dress up as another.
    private static final Pattern ADDRESS = Pattern.compile(
            AT_A_WORD + "https?://[\\p{L}\\p{N}\\[][^\\s<>\"'`\\p{Cf}\\p{Z}]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MENTION =
            Pattern.compile(AT_A_WORD + "(?:https?://|www\\.)[\\p{L}\\p{N}\\[]", Pattern.CASE_INSENSITIVE);
    private static final String CLOSING = ".,;:!?…»”’)]}*_~";

    private CommentHtml() {}

    /** The HTML of a text that {@code PlainText.lines} has cleaned. */
    public static String of(String text) {
        String html = paragraphs(text, true);
        return html.length() <= LONGEST ? html : paragraphs(text, false);
    }

    /** How many addresses a text holds, the bare {@code www.} ones included. */
    public static int countLinks(String text) {
        return (int) MENTION.matcher(text).results().count();
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
        Matcher matcher = ADDRESS.matcher(block);
        int from = 0;
        while (matcher.find()) {
            String address = withoutClosing(matcher.group());
            html.append(plain(block.substring(from, matcher.start()))).append(link(address));
            from = matcher.start() + address.length();
        }
        return html.append(plain(block.substring(from))).toString();
    }

    private static String link(String address) {
        return "<a href=\"" + HtmlPolicy.escape(address) + "\" rel=\"ugc nofollow noopener\">" + plain(address)
                + "</a>";
    }

    /** The address without what ends the sentence; a closing bracket stays where the address opened one. */
    private static String withoutClosing(String address) {
        int end = address.length();
        int opened = address.indexOf('(');
        while (CLOSING.indexOf(address.charAt(end - 1)) >= 0 && !isBalanced(address, opened, end)) {
            end--;
        }
        return address.substring(0, end);
    }

    private static boolean isBalanced(String address, int opened, int end) {
        return address.charAt(end - 1) == ')' && opened >= 0 && opened < end - 1;
    }

    /** In text, quotes need no escape; without it even the longest comment fits into the store. */
    private static String plain(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br>");
    }
}
