package org.broadsheet.edge;

import io.undertow.server.HttpHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import org.broadsheet.platform.web.FormLimit;

/**
 * Breaks off the reading of a form that does not say how long it is, where it gets too long. The listener itself lets
 * more in, for it would answer with an empty 400 where {@link FormLimit} owes a page; the REST interface has a limit of
 * its own.
 */
public class RequestSizeExtension implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(RequestSizeExtension::around);
    }

    private static HttpHandler around(HttpHandler next) {
        return exchange -> {
            boolean announced = exchange.getRequestContentLength() >= 0;
            String path = exchange.getRequestPath();
            if (!announced && FormLimit.isFor(path)) {
                exchange.setMaxEntitySize(FormLimit.most(path));
            }
            next.handleRequest(exchange);
        };
    }
}
