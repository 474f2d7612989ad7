package org.broadsheet.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Says how long a static file may be kept: for ever under its full address, for minutes under any other. It is only read. */
@WebFilter(urlPatterns = Assets.FOLDER + "*", asyncSupported = true)
public class AssetFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final List<String> READING = List.of("GET", "HEAD");
    private static final String FOR_MINUTES = "public, max-age=300";

    @Inject
    transient Assets assets;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!READING.contains(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", READING));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Optional<String> version = assets.version(request.getServletPath());
        if (version.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean exact = version.get().equals(request.getParameter("v"));
        response.setHeader("Cache-Control", exact ? FOR_EVER : FOR_MINUTES);
        chain.doFilter(request, response);
    }
}
