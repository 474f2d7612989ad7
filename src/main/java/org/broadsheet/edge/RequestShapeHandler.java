package org.broadsheet.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.DateUtils;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.platform.web.FormLimit;
import org.broadsheet.platform.web.PercentCodes;

/**
 * Brings requests into the shape that the handlers and servlets behind can take. An address that begins with no slash is
 * refused with 400, and so is one whose percent codes are not UTF-8. Dates that are none are left out, and so are cookies
 * that are not plain ASCII, or that are too many, for the server fails over them, as it does over an {@code Accept} that
 * is none and over some {@code Accept-Language}; the site speaks one language. Pages are HTML and come whole, whatever
 * {@code Accept} and {@code Faces-Request} ask for: Faces would write XML, and the page cache would give that to the next
 * reader.
 *
 * <p>The reading of a form that does not say how long it is is broken off where it gets too long. The listener itself
 * lets more in, for it would answer with an empty 400 where {@link FormLimit} owes a page; the REST interface has a limit
 * of its own.
 */
record RequestShapeHandler(ObjIntConsumer<HttpServerExchange> refusal, HttpHandler next) implements HttpHandler {
    private static final HttpString FACES_REQUEST = new HttpString("Faces-Request");
    private static final String HTML = "text/html";
    /** First segments of what is answered in the format that is asked for. */
    private static final List<String> NEGOTIATED = List.of("/api/", "/openapi");

    private static final int LONGEST_ACCEPT = 1_000;
    private static final String TOKEN = "[A-Za-z0-9!#$&^_.+*-]++";
    /** A media range with its parameters (RFC 9110, 12.5.1). */
    private static final Pattern RANGE = Pattern.compile("\\s*" + TOKEN + "/" + TOKEN + "(?:\\s*;\\s*(?:"
            + "[qQ]=[01](?:\\.\\d{0,3})?|(?![qQ]=)" + TOKEN + "=(?:" + TOKEN + "|\"[^\"]*+\")))*+\\s*");

    private static final List<HttpString> DATES = List.of(Headers.IF_MODIFIED_SINCE, Headers.IF_UNMODIFIED_SINCE);
    private static final int LONGEST_DATE = 100;

    private static final String BETWEEN_COOKIES = ";";
    /** The server's own limit is 200. */
    private static final int MOST_COOKIES = 150;

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String path = exchange.getRequestPath();
        boolean address = path.startsWith("/") || isForWholeServer(exchange);
        if (!address || !PercentCodes.areReadable(exchange.getRequestURI())) {
            refusal.accept(exchange, StatusCodes.BAD_REQUEST);
            return;
        }
        HeaderMap headers = exchange.getRequestHeaders();
        headers.remove(FACES_REQUEST);
        headers.remove(Headers.ACCEPT_LANGUAGE);
        if (headers.contains(Headers.ACCEPT)) {
            accept(path, headers);
        }
        DATES.stream().filter(name -> !isDate(headers.get(name))).forEach(headers::remove);
        keepGoodCookies(headers);
        if (exchange.getRequestContentLength() < 0 && FormLimit.isFor(path)) {
            exchange.setMaxEntitySize(FormLimit.most(path));
        }
        next.handleRequest(exchange);
    }

    private static boolean isForWholeServer(HttpServerExchange exchange) {
        return exchange.getRequestPath().equals("*")
                && exchange.getRequestMethod().equals(Methods.OPTIONS);
    }

    private static void accept(String path, HeaderMap headers) {
        if (NEGOTIATED.stream().noneMatch(path::startsWith)) {
            headers.put(Headers.ACCEPT, HTML);
        } else if (!headers.get(Headers.ACCEPT).stream().allMatch(RequestShapeHandler::isAccept)) {
            headers.remove(Headers.ACCEPT);
        }
    }

    private static boolean isAccept(String header) {
        return header.length() <= LONGEST_ACCEPT
                && Stream.of(header.split(","))
                        .allMatch(range -> RANGE.matcher(range).matches());
    }

    private static boolean isDate(HeaderValues lines) {
        return lines != null
                && lines.stream().allMatch(date -> date.length() <= LONGEST_DATE && DateUtils.parseDate(date) != null);
    }

    private static void keepGoodCookies(HeaderMap headers) {
        HeaderValues lines = headers.get(Headers.COOKIE);
        if (lines == null) {
            return;
        }
        List<String> cookies = lines.stream()
                .flatMap(line -> Stream.of(line.split(BETWEEN_COOKIES)))
                .toList();
        if (cookies.size() > MOST_COOKIES) {
            headers.remove(Headers.COOKIE);
        } else if (!cookies.stream().allMatch(HeaderText::isPlain)) {
            String good = cookies.stream().filter(HeaderText::isPlain).collect(Collectors.joining(BETWEEN_COOKIES));
            headers.put(Headers.COOKIE, good);
        }
    }
}
