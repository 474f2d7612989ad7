package org.broadsheet.edge;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.DateUtils;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.platform.web.SessionMarker;

/**
 * What of a request decides how a page is answered: only what is named here, so that no other header can.
 *
 * @param head whether only the headers are wanted
 * @param gzip whether a compressed body is understood
 * @param ifNoneMatch the tags that the client has, as it wrote them, or null
 * @param ifModifiedSince the date of the client's copy, or null; without meaning where there are tags
 */
record ReaderRequest(PageAddress address, boolean head, boolean gzip, String ifNoneMatch, Instant ifModifiedSince) {
    private static final String MARKER = SessionMarker.COOKIE + "=";
    private static final String NO_QUALITY = "0(?:\\.0{0,3})?";

    /** Reads a request for a page that may come from the cache; empty where it may not. */
    static Optional<ReaderRequest> of(HttpServerExchange exchange, SessionMarker marker) {
        // as it is spelt: to the server's own type "get" is the same as "GET"
        String method = exchange.getRequestMethod().toString();
        boolean head = method.equals(Methods.HEAD_STRING);
        HeaderMap headers = exchange.getRequestHeaders();
        if (!head && !method.equals(Methods.GET_STRING)
                || exchange.isHostIncludedInRequestURI()
                || headers.contains(Headers.AUTHORIZATION)
                || exchange.getRequestContentLength() > 0
                || headers.contains(Headers.TRANSFER_ENCODING)) {
            return Optional.empty();
        }
        return PageAddress.of(exchange.getRequestURI(), exchange.getQueryParameters())
                .filter(address -> !address.isApi() || takesJson(headers.getFirst(Headers.ACCEPT)))
                // what a program misspelt is refused, which the REST interface does itself
                .filter(address -> !address.isApi()
                        || address.knows(exchange.getQueryParameters().keySet()))
                .filter(address -> isAnonymous(headers, marker))
                .map(address -> new ReaderRequest(
                        address, head, takesGzip(headers), headers.getFirst(Headers.IF_NONE_MATCH), since(headers)));
    }

    private static boolean takesJson(String accept) {
        return accept == null || accept.contains("json") && !accept.contains("q=0") || accept.contains("*/*");
    }

    /** A made-up marker is nobody's. */
    private static boolean isAnonymous(HeaderMap headers, SessionMarker marker) {
        return !headers.contains(Headers.COOKIE)
                || headers.get(Headers.COOKIE).stream()
                        .flatMap(line -> Stream.of(line.split(";")))
                        .map(String::strip)
                        .filter(cookie -> cookie.startsWith(MARKER))
                        .map(cookie -> cookie.substring(MARKER.length()))
                        .noneMatch(marker::valid);
    }

    private static boolean takesGzip(HeaderMap headers) {
        if (!headers.contains(Headers.ACCEPT_ENCODING)) {
            return false;
        }
        return headers.get(Headers.ACCEPT_ENCODING).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(coding -> List.of(coding.strip().split("\\s*;\\s*q=", 2)))
                .filter(coding -> coding.get(0).equalsIgnoreCase("gzip"))
                .anyMatch(coding -> coding.size() == 1 || !coding.get(1).matches(NO_QUALITY));
    }

    private static Instant since(HeaderMap headers) {
        String date = headers.getFirst(Headers.IF_MODIFIED_SINCE);
        Date parsed = date == null ? null : DateUtils.parseDate(date);
        return parsed == null ? null : parsed.toInstant();
    }

    /** Whether the client has a page with one of these tags already; a weak tag is as good. */
    boolean has(CachedPage page) {
        return ifNoneMatch.strip().equals("*")
                || ifNoneMatch.contains(page.plain().etag())
                || ifNoneMatch.contains(page.gzip().etag());
    }
}
