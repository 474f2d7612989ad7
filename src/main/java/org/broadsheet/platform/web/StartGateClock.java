package org.broadsheet.platform.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.store.StartGate;

/**
 * Sends the start gate to the database every two seconds until it opens, on a thread of its own. A servlet without an
 * address: the container starts it last (web.xml), when pages can be served, for "ready" must not be said before. It
 * holds the deployment up until the first look at the database has ended, but not for long: a balancer sends readers as
 * soon as the application is deployed, and a database that is away must not keep the server from starting.
 */
public class StartGateClock extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(StartGateClock.class.getName());
    private static final long PAUSE_SECONDS = 2;
    /** Until the server has said what it says of a deployment. */
    private static final long QUIET_SECONDS = 3;

    private static final Duration HOLD_UP = Duration.ofSeconds(15);

    @Resource
    transient ManagedThreadFactory threads;

    @Inject
    transient StartGate gate;

    @Inject
    transient SiteSettings site;

    @Inject
    transient Event<Welcome> welcomes;

    /** How long the deployment waits for the first look. */
    transient Duration holdUp = HOLD_UP;

    private final transient CountDownLatch looked = new CountDownLatch(1);
    private transient Thread thread;
    private transient volatile boolean stopping;

    @Override
    public void init() throws ServletException {
        thread = threads.newThread(this::attemptUntilOpen);
        thread.start();
        try {
            if (!looked.await(holdUp.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("The first look at the database takes long; the server does not wait for it any more.");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ServletException("the server stops while it starts", stopping);
        }
    }

    @Override
    public void destroy() {
        stopping = true;
        thread.interrupt();
    }

    private void attemptUntilOpen() {
        try {
            boolean open = attempt();
            looked.countDown();
            while (!open && !stopping) {
                TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
                open = attempt();
            }
            if (open) {
                TimeUnit.SECONDS.sleep(QUIET_SECONDS);
                greet();
            }
        } catch (InterruptedException e) {
            // the application stops
            Thread.currentThread().interrupt();
        }
    }

    private void greet() {
        Welcome welcome = new Welcome();
        welcome.say("Broadsheet is ready. Point a browser to");
        welcome.say(site.url() + "/ for the site,");
        welcome.say(site.url() + "/desk/stories for the newsroom's desk.");
        welcomes.fire(welcome);
        LOG.info(welcome::text);
    }

    /** Bears whatever an attempt throws: without this thread the gate would stay closed for ever. */
    private boolean attempt() {
        try {
            return gate.attempt();
        } catch (Throwable failure) {
            // an application that stops loses its classes and its database in the middle of an attempt
            LOG.log(stopping ? Level.FINE : Level.SEVERE, "An attempt to open the start gate broke off.", failure);
            return false;
        }
    }
}
