package org.broadsheet.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import org.broadsheet.platform.web.RequestId;

/**
 * Gives each request that gets past the page cache its name, and tells it with the answer. It is put on when the answer
 * goes out, so that no stored answer carries somebody else's.
 */
final class RequestIdHandler implements HttpHandler {
    private static final HttpString HEADER = new HttpString(RequestId.HEADER);

    private final HttpHandler next;

    RequestIdHandler(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String name = RequestId.of(only(exchange));
        exchange.getRequestHeaders().put(HEADER, name);
        exchange.addResponseCommitListener(answer -> answer.getResponseHeaders().put(HEADER, name));
        next.handleRequest(exchange);
    }

    /** The header's value, or null where there is none or more than one. */
    private static String only(HttpServerExchange exchange) {
        HeaderValues given = exchange.getRequestHeaders().get(HEADER);
        return given != null && given.size() == 1 ? given.getFirst() : null;
    }
}
