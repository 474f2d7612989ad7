package org.broadsheet.edge;

import io.undertow.server.HttpHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Puts our handlers in front of the servlets, in this order: the security headers are on every answer, cached ones
 * included, and each is counted; a request is brought into shape or refused; the page
 * cache answers what it has; what it has not gets a name for the log and goes on where there is room for it.
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
        deployment.addInitialHandlerChainWrapper(next -> {
            HttpHandler behind = new OverloadHandler(context, application, next);
            HttpHandler cached = new PageCacheHandler(context, application, new RequestIdHandler(behind));
            return new SecurityHeadersHandler(https, new RequestCountHandler(counts, new RequestShapeHandler(cached)));
        });
    }
}
