package org.broadsheet.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.RequestLimit;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.broadsheet.platform.web.Unavailable;

/**
 * Lets so many requests in as can be answered before their senders lose patience, and refuses the others at once with
 * 503, on the server's I/O thread: where too many wait already, and where the database has been silent for some seconds.
 * Answers from the page cache never come here.
 */
final class OverloadHandler implements HttpHandler {
    /** More than any server has threads for; the pool of database connections is what bounds the work. */
    private static final int AT_ONCE = 256;

    private static final int WAITING = 256;

    /** Whose body is on its way holds a thread until it has come: half of the threads are for those who only ask. */
    private static final int BODIES_AT_ONCE = 32;

    private static final int BODIES_WAITING = 160;

    /** Who had to wait so long for a thread has no use for an answer that takes longer still. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final AttachmentKey<Long> CAME_AT = AttachmentKey.create(Long.class);

    private final ServletContext context;
    private final ClassLoader application;
    private final HttpHandler next;
    private final RequestLimit limit = new RequestLimit(AT_ONCE, WAITING);
    private final RequestLimit bodies = new RequestLimit(BODIES_AT_ONCE, BODIES_WAITING);

    OverloadHandler(ServletContext context, ClassLoader application, HttpHandler next) {
        this.context = context;
        this.application = application;
        this.next = next;
        limit.setFailureHandler(this::refuse);
        bodies.setFailureHandler(this::refuse);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        Overload overload = overload();
        if (overload != null && overload.refuses(exchange.getRelativePath())) {
            refuse(exchange);
        } else {
            exchange.putAttachment(CAME_AT, System.nanoTime());
            if (exchange.isRequestComplete()) {
                admit(exchange);
            } else {
                bodies.handleRequest(exchange, this::admit);
            }
        }
    }

    private void admit(HttpServerExchange exchange) throws Exception {
        limit.handleRequest(exchange, next);
    }

    /** Whether the request of this thread has waited for it for too long. */
    static boolean isLate() {
        ServletRequestContext context = ServletRequestContext.current();
        Long came = context == null ? null : context.getExchange().getAttachment(CAME_AT);
        return came != null && System.nanoTime() - came > PATIENCE.toNanos();
    }

    private Overload overload() {
        return (Overload) context.getAttribute(Overload.class.getName());
    }

    private void refuse(HttpServerExchange exchange) {
        exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
        Overload overload = overload();
        if (overload == null) {
            exchange.endExchange();
            return;
        }
        Unavailable.Answer answer = EdgeExtension.asApplication(
                application, () -> overload.answer(exchange.getRequestMethod().toString(), exchange.getRelativePath()));
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
        exchange.getResponseSender().send(ByteBuffer.wrap(answer.body()));
    }
}
