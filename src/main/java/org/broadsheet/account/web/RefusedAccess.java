package org.broadsheet.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.guard.SecurityLog;
import org.broadsheet.platform.Actor;

/**
 * Notes in the security log what was answered with 403 or 429, by whichever page or resource, and by the container too,
 * whose answer comes here on its way to the error page.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
        asyncSupported = true)
public class RefusedAccess extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String NOTED = RefusedAccess.class.getName();
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    transient SecurityLog log;

    @Inject
    transient CurrentActor current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        String action = action(response.getStatus());
        if (action != null && request.getAttribute(NOTED) == null) {
            request.setAttribute(NOTED, action);
            Actor actor = current.find().orElse(Actor.guest());
            log.note(actor, action, actor.id());
        }
    }

    private static String action(int status) {
        return switch (status) {
            case HttpServletResponse.SC_FORBIDDEN -> "access.refused";
            case TOO_MANY_REQUESTS -> "access.throttled";
            default -> null;
        };
    }
}
