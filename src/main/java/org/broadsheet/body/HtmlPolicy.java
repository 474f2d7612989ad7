package org.broadsheet.body;

import java.util.Optional;
import org.broadsheet.text.HtmlBounds;
import org.jsoup.Jsoup;

/** The text of stories as HTML; what {@link BodySchema} does not declare does not get in. */
public final class HtmlPolicy {
    private HtmlPolicy() {}

    /** The body of a story, cleaned; null stays null, and of what is beyond all bounds ({@link HtmlBounds}) nothing is left. */
    public static String story(String html) {
        return html == null ? null : BodyReader.read(html).html();
    }

    /** Whether the policy takes something out of this beyond its white space. */
    public static boolean changes(String html) {
        return !Jsoup.parseBodyFragment(html)
                .text()
                .equals(Jsoup.parseBodyFragment(story(html)).text());
    }

    /** The first address of a link in clean HTML that no browser could follow from the story's page; empty for none. */
    public static Optional<String> deadLink(String html) {
        if (!html.contains("<a ")) {
            return Optional.empty();
        }
        return Jsoup.parseBodyFragment(html).select("a[href]").eachAttr("href").stream()
                .filter(address -> !LinkTarget.leadsSomewhere(address))
                .findFirst();
    }

    /**
     * The first address of a link that {@link #story} takes out although its writer meant a page: one that names a user, for
     * it shows another host then, or one with a mistyped scheme. What no writer types, as {@code javascript:}, is no loss.
     */
    public static Optional<String> lostLink(String raw) {
        if (raw == null || !raw.contains("href") || !HtmlBounds.hold(raw)) {
            return Optional.empty();
        }
        return Jsoup.parseBodyFragment(raw).select("a[href]").eachAttr("href").stream()
                .filter(LinkTarget::isLost)
                .findFirst();
    }

    /** Whether this is the whole address of a page elsewhere: http or https, a host, and no user. */
    public static boolean isWebAddress(String address) {
        return LinkTarget.isWeb(address);
    }
}
