package org.broadsheet.edge;

import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/** Counts each request when its answer has gone out. */
final class RequestCountHandler implements HttpHandler {
    private final HttpHandler next;
    private final ExchangeCompletionListener atEnd;

    RequestCountHandler(RequestCounts counts, HttpHandler next) {
        this.next = next;
        this.atEnd = (exchange, others) -> {
            counts.answered(exchange.getStatusCode());
            others.proceed();
        };
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.addExchangeCompleteListener(atEnd);
        next.handleRequest(exchange);
    }
}
