package org.broadsheet.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.HttpString;
import jakarta.servlet.ServletContext;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Puts the security headers on every answer, those included that no servlet filter sees: cached pages, refusals of the
 * authentication, error pages. A header that the page set itself stays.
 */
public class SecurityHeadersExtension implements ServletExtension {
    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(SecurityHeadersExtension::around);
    }

    private static HttpHandler around(HttpHandler next) {
        boolean https = ConfigProvider.getConfig()
                .getOptionalValue("broadsheet.url", String.class)
                .filter(url -> url.startsWith("https:"))
                .isPresent();
        return exchange -> {
            exchange.addResponseCommitListener(answer -> complete(answer, https));
            next.handleRequest(exchange);
        };
    }

    private static void complete(HttpServerExchange answer, boolean https) {
        SecurityHeaders.of(answer.getRequestPath(), https).forEach((name, value) -> {
            HttpString header = HttpString.tryFromString(name);
            if (!answer.getResponseHeaders().contains(header)) {
                answer.getResponseHeaders().put(header, value);
            }
        });
        // The server does not send what web.xml says of the session cookie's SameSite.
        answer.responseCookies().forEach(cookie -> cookie.setSameSiteMode("Lax"));
    }
}
