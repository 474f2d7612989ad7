package org.broadsheet.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.RequestBufferingHandler;

/**
 * Reads the body of a request before a thread is spent on it, however slowly it comes. What says that it is too long for
 * that is read by the servlet: Undertow's handler would keep the beginning, and fail where nobody wants the rest.
 */
final class BodyHandler implements HttpHandler {
    private static final int BUFFERS = 64;
    private static final long BUFFER_BYTES = 16 * 1024;

    private final HttpHandler next;
    private final HttpHandler reading;

    BodyHandler(HttpHandler next) {
        this.next = next;
        this.reading = new RequestBufferingHandler(next, BUFFERS);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        boolean tooLong = exchange.getRequestContentLength() > BUFFERS * BUFFER_BYTES;
        (tooLong ? next : reading).handleRequest(exchange);
    }
}
