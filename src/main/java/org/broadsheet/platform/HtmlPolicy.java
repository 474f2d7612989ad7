package org.broadsheet.platform;

import java.util.regex.Pattern;
import org.broadsheet.platform.text.HtmlBounds;
import org.broadsheet.platform.text.StackedMarks;
import org.jsoup.Jsoup;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The one allow-list for rich text: what it does not name does not get in, whoever wrote it. */
public final class HtmlPolicy {
    private static final int MOST_LOOKS = 5;
    private static final Pattern PULL = Pattern.compile("pull");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}+");
    private static final Pattern DIRECTION = Pattern.compile("ltr|rtl|auto");
    private static final Pattern SCOPE = Pattern.compile("row|col");

    private static final PolicyFactory STORY = new HtmlPolicyBuilder()
            .allowElements("p", "h2", "h3", "blockquote", "ul", "ol", "li", "strong", "em", "b", "i", "s", "sub", "sup")
            .allowElements("br", "hr", "cite", "q", "abbr", "code", "bdi", "span")
            .allowElements("table", "caption", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("class")
            .matching(PULL)
            .onElements("p")
            .allowAttributes("colspan", "rowspan")
            .matching(NUMBER)
            .onElements("th", "td")
            .allowAttributes("scope")
            .matching(SCOPE)
            .onElements("th")
            .allowAttributes("lang")
            .matching(LANGUAGE)
            .globally()
            .allowAttributes("dir")
            .matching(DIRECTION)
            .globally()
            .allowElements("a")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("title")
            .onElements("a", "abbr")
            .allowStandardUrlProtocols()
            .requireRelsOnLinks("noopener")
            .toFactory();

    private HtmlPolicy() {}

    /** The body of a story, cleaned; null stays null, and of what is beyond all bounds ({@link HtmlBounds}) nothing is left. */
    public static String story(String html) {
        if (html == null || !HtmlBounds.hold(html)) {
            return html == null ? null : "";
        }
        // Badly nested mark-up needs a second look: what is kept must come out the same when it is saved again.
        String clean = html;
        String before = null;
        for (int look = 0; look < MOST_LOOKS && !clean.equals(before); look++) {
            before = clean;
            clean = StackedMarks.bounded(STORY.sanitize(before)).strip();
        }
        return clean;
    }

    /** Whether the policy takes something out of this beyond its white space. */
    public static boolean changes(String html) {
        return !Jsoup.parseBodyFragment(html)
                .text()
                .equals(Jsoup.parseBodyFragment(story(html)).text());
    }

    /** The words of a piece of HTML, blocks apart by a space; what is beyond all bounds has none. */
    public static String text(String html) {
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
