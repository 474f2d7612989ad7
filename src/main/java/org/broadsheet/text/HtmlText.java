package org.broadsheet.text;

import org.jsoup.Jsoup;

/** Plain text out of HTML, and into it. */
public final class HtmlText {
    private HtmlText() {}

    /** The words of a piece of HTML, blocks apart by a space; HTML that is null or beyond all bounds has none. */
    public static String words(String html) {
        return html == null || !HtmlBounds.hold(html)
                ? ""
                : Jsoup.parseBodyFragment(html).text();
    }

    /** Plain text made safe to stand in HTML, in text or in a quoted attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
