package org.broadsheet.body;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Something of another site that was framed in a text, as a link to it: the page that people open, not the frame.
 *
 * @param provider as in {@code YouTube}, or the name of its host
 */
record Embed(String address, String title, String provider) {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_TITLE = 200;
    private static final Pattern WEB = Pattern.compile("(?i)https?://(?:www\\.)?([^/?#:@\\s]++)(?::\\d+)?([/?#].*)?");
    private static final Pattern FRAMED = Pattern.compile("[?&](?:href|url)=([^&#]+)");

    /** The pages of frames; the rest of the address stays. */
    private static final Map<Pattern, String> PAGES = pages();

    private static final Map<String, String> PROVIDERS = Map.ofEntries(
            Map.entry("youtube.com", "YouTube"),
            Map.entry("youtube-nocookie.com", "YouTube"),
            Map.entry("youtu.be", "YouTube"),
            Map.entry("vimeo.com", "Vimeo"),
            Map.entry("dailymotion.com", "Dailymotion"),
            Map.entry("twitter.com", "X"),
            Map.entry("x.com", "X"),
            Map.entry("facebook.com", "Facebook"),
            Map.entry("instagram.com", "Instagram"),
            Map.entry("tiktok.com", "TikTok"),
            Map.entry("spotify.com", "Spotify"),
            Map.entry("soundcloud.com", "SoundCloud"),
            Map.entry("datawrapper.dwcdn.net", "Datawrapper"),
            Map.entry("flourish.studio", "Flourish"),
            Map.entry("google.com", "Google"),
            Map.entry("openstreetmap.org", "OpenStreetMap"));

    private static Map<Pattern, String> pages() {
        Map<Pattern, String> pages = new LinkedHashMap<>();
        pages.put(
                Pattern.compile("https?://(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/([\\w-]+).*"),
                "https://www.youtube.com/watch?v=$1");
        pages.put(Pattern.compile("https?://player\\.vimeo\\.com/video/(\\d+).*"), "https://vimeo.com/$1");
        pages.put(
                Pattern.compile("https?://(?:www\\.)?dailymotion\\.com/embed/video/(\\w+).*"),
                "https://www.dailymotion.com/video/$1");
        pages.put(Pattern.compile("https?://open\\.spotify\\.com/embed/([\\w/-]+).*"), "https://open.spotify.com/$1");
        pages.put(
                Pattern.compile("https?://(?:www\\.)?instagram\\.com/(p|reel)/([\\w-]+)/embed.*"),
                "https://www.instagram.com/$1/$2/");
        return pages;
    }

    /** What an element frames; nothing where it is no page of the web. */
    static Optional<Embed> of(Element element) {
        return source(element).flatMap(source -> of(source, title(element)));
    }

    /** The same of an address and a title, which may be empty. */
    static Optional<Embed> of(String typed, String title) {
        String completed = typed.length() > LONGEST ? null : LinkTarget.of(typed);
        String address = completed == null ? "" : page(completed);
        Matcher web = WEB.matcher(address);
        if (!web.matches() || !LinkTarget.leadsSomewhere(address)) {
            return Optional.empty();
        }
        String host = web.group(1).toLowerCase(Locale.ROOT);
        String path = web.group(2) == null || web.group(2).equals("/") ? "" : web.group(2);
        String shown = title.isBlank() ? host + path : title.strip();
        return Optional.of(new Embed(
                address, shown.length() > LONGEST_TITLE ? shown.substring(0, LONGEST_TITLE) : shown, provider(host)));
    }

    /** Whether an element names something to frame. */
    static Optional<String> source(Element element) {
        for (String name : new String[] {"src", "data-src", "data"}) {
            if (!element.attr(name).isBlank()) {
                return Optional.of(element.attr(name).strip());
            }
        }
        return element.children().stream()
                .filter(child -> child.normalName().equals("source")
                        || child.normalName().equals("embed"))
                .map(child -> child.attr("src").strip())
                .filter(address -> !address.isEmpty())
                .findFirst();
    }

    private static String title(Element element) {
        String title = element.attr("title");
        return title.isBlank() ? element.attr("aria-label") : title;
    }

    private static String page(String address) {
        for (Map.Entry<Pattern, String> page : PAGES.entrySet()) {
            Matcher matcher = page.getKey().matcher(address);
            if (matcher.matches()) {
                return matcher.replaceFirst(page.getValue());
            }
        }
        Matcher framed = FRAMED.matcher(address);
        boolean plugin = address.contains("facebook.com/plugins/") || address.contains("w.soundcloud.com/player");
        return plugin && framed.find() ? decoded(framed.group(1)).orElse(address) : address;
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.ofNullable(LinkTarget.of(URLDecoder.decode(value, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String provider(String host) {
        for (String name = host; name.contains("."); name = name.substring(name.indexOf('.') + 1)) {
            if (PROVIDERS.containsKey(name)) {
                return PROVIDERS.get(name);
            }
        }
        return host;
    }

    /** The link, as it stands in a body. */
    Element link() {
        return new Element("a")
                .attr("href", address)
                .attr("data-provider", provider)
                .text(title);
    }
}
