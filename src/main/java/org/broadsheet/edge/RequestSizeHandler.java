package org.broadsheet.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import org.broadsheet.platform.web.FormLimit;

/**
 * Breaks off the reading of a form that does not say how long it is, where it gets too long. The listener itself lets
 * more in, for it would answer with an empty 400 where {@link FormLimit} owes a page; the REST interface has a limit of
 * its own. An asterisk in the place of an address is refused: the handlers behind fail over it.
 */
record RequestSizeHandler(HttpHandler next) implements HttpHandler {
    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String path = exchange.getRequestPath();
        if (path.equals("*") && !exchange.getRequestMethod().equals(Methods.OPTIONS)) {
            exchange.setStatusCode(StatusCodes.BAD_REQUEST);
            exchange.endExchange();
            return;
        }
        if (exchange.getRequestContentLength() < 0 && FormLimit.isFor(path)) {
            exchange.setMaxEntitySize(FormLimit.most(path));
        }
        next.handleRequest(exchange);
    }
}
