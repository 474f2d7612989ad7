package org.broadsheet.desk.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.broadsheet.platform.web.CrossSite;
import org.broadsheet.platform.web.FacesInputFilter;

/**
 * No page of the desk is ever kept by a cache, and none takes a form that stood on another site: a second lock beside the
 * view tokens of Faces.
 */
@WebFilter(urlPatterns = "/desk/*", asyncSupported = true)
public class DeskFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CrossSite crossSite;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "private, no-store");
        boolean changes = !"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod());
        if (changes && (crossSite.refuses(request, true) || isFormWithoutToken(request))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Faces takes a form without a token for a page that is asked for; whether the token is good is for Faces to say. */
    private static boolean isFormWithoutToken(HttpServletRequest request) {
        String type = request.getContentType();
        boolean form = type != null && type.startsWith("application/x-www-form-urlencoded");
        return form && request.getParameter(FacesInputFilter.VIEW_STATE) == null;
    }
}
