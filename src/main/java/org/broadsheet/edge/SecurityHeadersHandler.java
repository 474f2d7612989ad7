package org.broadsheet.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Puts the security headers on every answer, those included that no servlet filter sees: cached pages, refusals of the
 * authentication, error pages. A header that the page set itself stays. All headers of the answer are made
 * {@linkplain HeaderText plain}, and no redirect names a host.
 */
final class SecurityHeadersHandler implements HttpHandler {
    private static final String DESK = "/desk/";

    private final HttpHandler next;
    private final Map<HttpString, String> ofDesk;
    private final Map<HttpString, String> ofOthers;

    SecurityHeadersHandler(boolean https, HttpHandler next) {
        this.next = next;
        this.ofDesk = named(SecurityHeaders.of(DESK, https));
        this.ofOthers = named(SecurityHeaders.of("/", https));
    }

    private static Map<HttpString, String> named(Map<String, String> headers) {
        Map<HttpString, String> named = new LinkedHashMap<>();
        headers.forEach((name, value) -> named.put(new HttpString(name), value));
        return named;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.addResponseCommitListener(this::complete);
        next.handleRequest(exchange);
    }

    private void complete(HttpServerExchange answer) {
        HeaderMap headers = answer.getResponseHeaders();
        (answer.getRequestPath().startsWith(DESK) ? ofDesk : ofOthers).forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.put(name, value);
            }
        });
        if (StatusCodes.MULTIPLE_CHOICES <= answer.getStatusCode()
                && answer.getStatusCode() < StatusCodes.BAD_REQUEST
                && headers.contains(Headers.LOCATION)) {
            headers.put(Headers.LOCATION, HeaderText.ownLocation(headers.getFirst(Headers.LOCATION)));
        }
        HeaderText.makePlain(headers);
        // The server does not send what web.xml says of the session cookie's SameSite.
        answer.responseCookies().forEach(cookie -> cookie.setSameSiteMode("Lax"));
    }
}
