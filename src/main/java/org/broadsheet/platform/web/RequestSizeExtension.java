package org.broadsheet.platform.web;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;

/**
 * Keeps forms at a size that fits into memory. The listener itself lets more in, for it would answer with an empty 400
 * where the REST interface owes its caller a problem document; that interface has a limit of its own.
 */
public class RequestSizeExtension implements ServletExtension {
    private static final long MOST = 10 * 1024 * 1024;
    private static final String API = "/api/";

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(RequestSizeExtension::around);
    }

    private static HttpHandler around(HttpHandler next) {
        return exchange -> {
            if (exchange.getRequestPath().startsWith(API)) {
                next.handleRequest(exchange);
            } else if (exchange.getRequestContentLength() > MOST) {
                refuse(exchange);
            } else {
                exchange.setMaxEntitySize(MOST);
                next.handleRequest(exchange);
            }
        };
    }

    private static void refuse(HttpServerExchange exchange) {
        exchange.setPersistent(false);
        exchange.setStatusCode(StatusCodes.REQUEST_ENTITY_TOO_LARGE);
        exchange.endExchange();
    }
}
