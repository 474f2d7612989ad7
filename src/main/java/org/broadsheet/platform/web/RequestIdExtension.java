package org.broadsheet.platform.web;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import jakarta.servlet.ServletContext;

/**
 * Gives each request its name before anything else sees it, and tells it with the answer. It is put on when the answer
 * goes out, so that no stored answer carries somebody else's.
 */
public class RequestIdExtension implements ServletExtension {
    private static final HttpString HEADER = HttpString.tryFromString(RequestId.HEADER);

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(RequestIdExtension::around);
    }

    private static HttpHandler around(HttpHandler next) {
        return exchange -> {
            String name = RequestId.of(only(exchange));
            exchange.getRequestHeaders().put(HEADER, name);
            exchange.addResponseCommitListener(answer -> answer.getResponseHeaders().put(HEADER, name));
            next.handleRequest(exchange);
        };
    }

    /** The header's value, or null where there is none or more than one. */
    private static String only(HttpServerExchange exchange) {
        HeaderValues given = exchange.getRequestHeaders().get(HEADER);
        return given != null && given.size() == 1 ? given.getFirst() : null;
    }
}
