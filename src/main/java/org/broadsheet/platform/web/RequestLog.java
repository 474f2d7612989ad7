package org.broadsheet.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jboss.logging.MDC;

/** Marks the lines that are logged for a request with its name. Before all other filters (web.xml). */
public class RequestLog extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String FIELD = "request";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        MDC.put(FIELD, RequestId.of(request.getHeader(RequestId.HEADER)));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(FIELD);
        }
    }
}
