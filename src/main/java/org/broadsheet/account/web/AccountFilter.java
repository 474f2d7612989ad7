package org.broadsheet.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.platform.web.CrossSite;

/**
 * No page under {@code /account/} is ever kept by a cache, and none takes a form that stood on another site. The folder
 * itself leads to the page of one's own account.
 */
@WebFilter(urlPatterns = "/account/*", asyncSupported = true)
public class AccountFilter extends HttpFilter {
    private static final Set<String> FOLDER = Set.of("/account", "/account/");
    private static final String OWN = "/account/profile";

    @Inject
    transient CrossSite crossSite;

    @Inject
    transient CurrentActor current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "private, no-store");
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (FOLDER.contains(path)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", OWN);
            return;
        }
        boolean changes = !"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod());
        if (changes && crossSite.refuses(request, current.isSignedIn())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }
}
