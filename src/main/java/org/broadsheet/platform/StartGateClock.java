package org.broadsheet.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import java.util.concurrent.TimeUnit;

/**
 * Sends the start gate to the database every two seconds until it opens, on a thread of its own and without holding up
 * the deployment. A servlet without an address: the container starts it last (web.xml), when pages can be served, for
 * "ready" must not be said before.
 */
public class StartGateClock extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long PAUSE_SECONDS = 2;

    @Resource
    transient ManagedThreadFactory threads;

    @Inject
    transient StartGate gate;

    private transient Thread thread;

    @Override
    public void init() {
        thread = threads.newThread(this::attemptUntilOpen);
        thread.start();
    }

    @Override
    public void destroy() {
        thread.interrupt();
    }

    private void attemptUntilOpen() {
        try {
            while (!gate.attempt()) {
                TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            }
        } catch (InterruptedException e) {
            // the application stops
            Thread.currentThread().interrupt();
        }
    }
}
