package org.broadsheet.platform.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Arrays;

/**
 * Refuses a Content-Type or Accept that is none, before the REST implementation stumbles over it and answers with a page.
 * A beacon is answered alike whatever its headers are.
 */
@WebFilter(urlPatterns = ApiApplication.PATH + "/*", asyncSupported = true)
public class MediaTypes extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (areWellFormed(request)) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI().endsWith(BodyLimit.NEVER_READ)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            new Problem(
                            "invalid",
                            HttpServletResponse.SC_BAD_REQUEST,
                            "The Content-Type or Accept header is malformed.")
                    .send(response);
        }
    }

    private static boolean areWellFormed(HttpServletRequest request) {
        String sent = request.getHeader("Content-Type");
        String wanted = request.getHeader("Accept");
        return (sent == null || isOne(sent))
                && (wanted == null || Arrays.stream(wanted.split(",")).allMatch(MediaTypes::isOne));
    }

    private static boolean isOne(String text) {
        try {
            MediaType type = MediaType.valueOf(text.strip());
            return !type.getType().isBlank()
                    && !type.getSubtype().isBlank()
                    && !type.getSubtype().contains("/")
                    && text.indexOf('/') > 0;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
