package org.broadsheet.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.platform.Incident;
import org.broadsheet.platform.store.DatabaseOutage;
import org.broadsheet.platform.store.Entities;
import org.broadsheet.platform.store.StartGate;

/**
 * Answers 503 while the start gate is closed or the database is away, and tells of every other failure by its number.
 * First in the chain but for the log's mark (web.xml).
 */
public class GateFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(GateFilter.class.getName());
    private static final long REMINDER = TimeUnit.SECONDS.toNanos(30);

    @Inject
    transient StartGate gate;

    @Inject
    transient ErrorPage page;

    @Inject
    transient Unavailable unavailable;

    private final AtomicLong saidAt = new AtomicLong(System.nanoTime() - REMINDER);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!gate.isOpen()) {
            unavailable.send(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            boolean away = DatabaseOutage.causedBy(e);
            boolean notOurs = isApi(request) || e instanceof IOException;
            if (response.isCommitted() || !away && notOurs) {
                throw e;
            }
            answer(e, request, response);
        }
    }

    private void answer(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (DatabaseOutage.causedBy(e)) {
            say(e);
            unavailable.send(request, response);
        } else if (Entities.isConflict(e)) {
            LOG.log(Level.FINE, "Answered 409, somebody else was first.", e);
            response.reset();
            page.send(response, HttpServletResponse.SC_CONFLICT);
        } else {
            response.reset();
            page.sendIncident(response, Incident.log(e));
        }
    }

    private void say(Exception e) {
        long last = saidAt.get();
        long now = System.nanoTime();
        if (now - last >= REMINDER && saidAt.compareAndSet(last, now)) {
            LOG.warning(() -> "The database is away, readers get a 503: " + DatabaseOutage.innermost(e));
        }
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
