package org.broadsheet.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import jakarta.servlet.ServletContext;
import java.util.Optional;

/**
 * The page cache in front of the servlets. An answer from a copy is sent from here, on the server's I/O thread;
 * nothing here waits or touches the database. What is not there goes on as an anonymous request for the one spelling of
 * its address, whatever cookies and parameters came with it, and {@link PageCacheFilter} has it rendered and kept.
 */
record PageCacheHandler(ServletContext context, ClassLoader application, HttpHandler next) implements HttpHandler {
    private static final AttachmentKey<ReaderRequest> WANTED = AttachmentKey.create(ReaderRequest.class);

    /** What a request wants of the page cache, or null where it goes past it. */
    static ReaderRequest wanted() {
        ServletRequestContext context = ServletRequestContext.current();
        return context == null ? null : context.getExchange().getAttachment(WANTED);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        PageCache cache = (PageCache) context.getAttribute(PageCache.class.getName());
        PageAnswer answer =
                cache == null ? null : EdgeExtension.asApplication(application, () -> answer(cache, exchange));
        if (answer == null) {
            next.handleRequest(exchange);
        } else {
            send(answer, exchange);
        }
    }

    private static PageAnswer answer(PageCache cache, HttpServerExchange exchange) {
        Optional<ReaderRequest> request = ReaderRequest.of(exchange, cache.marker());
        if (request.isEmpty()) {
            return null;
        }
        PageAnswer answer = cache.answer(request.get());
        if (answer == null) {
            strip(exchange, request.get());
        }
        return answer;
    }

    private static void strip(HttpServerExchange exchange, ReaderRequest request) {
        exchange.putAttachment(WANTED, request);
        exchange.getRequestHeaders().remove(Headers.COOKIE);
        exchange.setQueryString(request.address().query());
        exchange.getQueryParameters().clear();
        for (String pair : request.address().query().split("&")) {
            int end = pair.indexOf('=');
            if (end > 0) {
                exchange.addQueryParam(pair.substring(0, end), pair.substring(end + 1));
            }
        }
    }

    private static void send(PageAnswer answer, HttpServerExchange exchange) {
        exchange.setStatusCode(answer.status());
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
        if (answer.body() == null) {
            exchange.endExchange();
        } else {
            exchange.getResponseSender().send(answer.body());
        }
    }
}
