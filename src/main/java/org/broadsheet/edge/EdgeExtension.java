package org.broadsheet.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import jakarta.servlet.ServletContext;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.broadsheet.platform.rest.Problem;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Puts our handlers in front of the servlets, in this order: the security headers are on every answer, cached ones
 * included, and each is counted; a request is brought into shape or refused; an address in another spelling leads to the
 * right one; the page cache answers what it has; what it has not gets a name for the log and goes on where there is room
 * for it.
 */
public class EdgeExtension implements ServletExtension {
    /** Asks beans from a thread of the server: they are found by the thread's class loader. */
    static <T> T asApplication(ClassLoader application, Supplier<T> question) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(application);
        try {
            return question.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        boolean https = ConfigProvider.getConfig()
                .getOptionalValue("broadsheet.url", String.class)
                .filter(url -> url.startsWith("https:"))
                .isPresent();
        ClassLoader application = deployment.getClassLoader();
        RequestCounts counts = new RequestCounts();
        context.setAttribute(RequestCounts.class.getName(), counts);
        ObjIntConsumer<HttpServerExchange> refusal =
                (exchange, status) -> refuse(exchange, status, context, application);
        deployment.addInitialHandlerChainWrapper(next -> {
            HttpHandler behind = new OverloadHandler(context, application, next);
            HttpHandler cached = new PageCacheHandler(context, application, new RequestIdHandler(behind));
            HttpHandler spelt = new SpellingHandler(SpellingHandler.folders(context), refusal, cached);
            HttpHandler shaped = new RequestShapeHandler(refusal, spelt);
            return new SecurityHeadersHandler(https, new RequestCountHandler(counts, shaped));
        });
    }

    /** Refuses a request with a status; before the application has started, with nothing but that. */
    private static void refuse(
            HttpServerExchange exchange, int status, ServletContext context, ClassLoader application) {
        Overload overload = (Overload) context.getAttribute(Overload.class.getName());
        exchange.setStatusCode(status);
        if (overload == null) {
            exchange.endExchange();
            return;
        }
        boolean api = exchange.getRequestPath().startsWith("/api/");
        HeaderMap headers = exchange.getResponseHeaders();
        headers.put(Headers.CONTENT_TYPE, api ? Problem.MEDIA_TYPE : "text/html;charset=UTF-8");
        headers.put(Headers.CACHE_CONTROL, "no-store");
        exchange.getResponseSender().send(asApplication(application, () -> overload.refusal(status, api)));
    }
}
