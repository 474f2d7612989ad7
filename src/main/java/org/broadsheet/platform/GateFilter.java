package org.broadsheet.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;

/** Answers a plain 503 while the start gate is closed or the database is away. First in the chain (web.xml). */
public class GateFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(GateFilter.class.getName());
    private static final long REMINDER = TimeUnit.SECONDS.toNanos(30);
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>Back in a moment</title>
            </head>
            <body>
            <main>
            <h1>Back in a moment</h1>
            <p>We cannot show this page just now. Please try again in a few seconds.</p>
            </main>
            </body>
            </html>
            """;
    private static final String PROBLEM = """
            {"type":"urn:broadsheet:unavailable","title":"Unavailable","status":503,\
            "detail":"The database is away or being prepared. Try again in a few seconds."}
            """;

    @Inject
    transient StartGate gate;

    private final AtomicLong saidAt = new AtomicLong(System.nanoTime() - REMINDER);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!gate.isOpen()) {
            unavailable(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted() || !DatabaseOutage.causedBy(e)) {
                throw e;
            }
            say(e);
            unavailable(request, response);
        }
    }

    private void say(Exception e) {
        long last = saidAt.get();
        long now = System.nanoTime();
        if (now - last >= REMINDER && saidAt.compareAndSet(last, now)) {
            LOG.warning(() -> "The database is away, readers get a 503: " + DatabaseOutage.innermost(e));
        }
    }

    private static void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean api = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "5");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(api ? "application/problem+json" : "text/html;charset=UTF-8");
        byte[] body = (api ? PROBLEM : PAGE).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
