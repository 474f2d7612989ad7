package org.broadsheet.edge;

import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Keeps the headers of an answer to ASCII. The server writes the low byte of any other character: U+042F would become a
 * slash and U+010A the end of the header. A {@code Location} is spelt as {@link URI} spells it; anywhere else such a
 * character becomes a question mark.
 */
final class HeaderText {
    private static final String FRONT_PAGE = "/";
    private static final Pattern HOST = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*+://[^/?#]*+");

    private HeaderText() {}

    static void makePlain(HeaderMap headers) {
        for (HeaderValues values : headers) {
            boolean location = values.getHeaderName().equals(Headers.LOCATION);
            for (int i = 0; i < values.size(); i++) {
                String value = values.get(i);
                if (location) {
                    values.set(i, location(value));
                } else if (!isPlain(value)) {
                    values.set(i, plain(value));
                }
            }
        }
    }

    /**
     * Where a redirect leads on this site: its address without scheme and host. The server's own redirects repeat
     * whatever host the request claims; ours name none.
     */
    static String ownLocation(String text) {
        return HOST.matcher(text).replaceFirst("");
    }

    /**
     * An address in ASCII, non-ASCII characters as the percent codes of their UTF-8. What is no address, or names a host
     * without a scheme, becomes the front page.
     */
    static String location(String text) {
        if (text.startsWith("//") || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return FRONT_PAGE;
        }
        try {
            return new URI(text).toASCIIString();
        } catch (URISyntaxException none) {
            return FRONT_PAGE;
        }
    }

    static String plain(String text) {
        return text.codePoints()
                .map(c -> isPlain(c) ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether it is of visible ASCII, spaces and tabs. */
    static boolean isPlain(String text) {
        return text.chars().allMatch(HeaderText::isPlain);
    }

    private static boolean isPlain(int c) {
        return c >= ' ' && c <= '~' || c == '\t';
    }
}
