package org.broadsheet.platform;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.text.HtmlBounds;
import org.broadsheet.text.StackedMarks;
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
            .matching((element, attribute, address) -> LinkTarget.of(address))
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

    /** Where a link of a story leads. */
    private static final class LinkTarget {
        private static final int LONGEST = 2_000;
        private static final Pattern DOMAIN = Pattern.compile(
                "(?:[\\p{L}\\p{N}-]{1,63}\\.)+(?!(?:html?|php|aspx?|jsp|pdf|jpe?g|png|gif|docx?|xlsx?|txt)\\b)\\p{L}{2,63}"
                        + "(?:[/?#].*)?",
                Pattern.CASE_INSENSITIVE);
        private static final Pattern MAILBOX =
                Pattern.compile("[^\\s/?#@:]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.)+\\p{L}{2,63}");
        // As browsers read it: slashes may lean and be missing, and line breaks count for nothing.
        private static final Pattern WEB =
                Pattern.compile("(https?:[/\\\\]*|[/\\\\]{2,})([^/?#\\\\]*).*", Pattern.CASE_INSENSITIVE);
        private static final Pattern USER = Pattern.compile("[@\ufe6b\uff20]");
        private static final Pattern IGNORED = Pattern.compile("[\\t\\n\\r]+");
        private static final String LABEL = "[^\\s./?#\\\\%:@\\[\\]\"<>]++";
        private static final Pattern HOST = Pattern.compile(
                "https?://(?:" + LABEL + "(?:\\." + LABEL + ")*+\\.?|\\[[0-9a-f:.]++])(?::(\\d{1,5}))?(?:[/?#].*)?",
                Pattern.CASE_INSENSITIVE);
        private static final Pattern FOLLOWED =
                Pattern.compile("(?:mailto:[^\\s?@]++@[^\\s?]++(?:\\?.*)?|[/?#].*)", Pattern.CASE_INSENSITIVE);
        /** A scheme that is followed by a host and is none that a browser opens, as in {@code htp://}. */
        private static final Pattern SCHEME =
                Pattern.compile("\\s*+[a-z][a-z0-9+.-]{0,20}+://.*", Pattern.CASE_INSENSITIVE);

        /** A host and its port without a scheme: the cleaning takes the host for one. */
        private static final Pattern HOST_AND_PORT = Pattern.compile("\\s*+[\\p{L}\\p{N}.-]++:\\d{1,5}(?:[/?#].*)?");

        private static final int LAST_PORT = 65_535;

        private LinkTarget() {}

        /** The address, completed where its scheme is missing; null where it names a user, for it shows another host then. */
        static String of(String typed) {
            String address = IGNORED.matcher(typed).replaceAll("").strip();
            Matcher web = WEB.matcher(address);
            if (web.matches()) {
                return USER.matcher(web.group(2)).find() ? null : withScheme(address, web);
            }
            if (address.length() > LONGEST) {
                return address;
            }
            if (MAILBOX.matcher(address).matches()) {
                return "mailto:" + address;
            }
            return DOMAIN.matcher(address).matches() ? "https://" + address : address;
        }

        private static String withScheme(String address, Matcher web) {
            return web.group(1).indexOf(':') >= 0 ? address : "https://" + address.substring(web.start(2));
        }

        static boolean leadsSomewhere(String address) {
            return HOST.matcher(address).matches()
                    ? isWeb(address)
                    : FOLLOWED.matcher(address).matches();
        }

        static boolean isWeb(String address) {
            Matcher web = HOST.matcher(address);
            return web.matches() && (web.group(1) == null || Integer.parseInt(web.group(1)) <= LAST_PORT);
        }

        /** Whether a writer's link is taken out although it was meant to lead somewhere. */
        static boolean isLost(String typed) {
            String address = of(typed);
            return address == null
                    || HOST_AND_PORT.matcher(address).matches()
                    || SCHEME.matcher(address).matches()
                            && !HOST.matcher(address).matches();
        }
    }
}
