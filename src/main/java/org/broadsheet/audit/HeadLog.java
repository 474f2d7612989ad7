package org.broadsheet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.platform.jobs.Job;
import org.broadsheet.platform.store.DatabaseClock;

/**
 * Writes the head of the chain into the log at the start and every hour: there it is out of reach of whoever can write
 * to the database, and a chain that was made anew or cut off does not lead to it.
 */
@ApplicationScoped
public class HeadLog implements Job {
    private static final Logger LOG = Logger.getLogger(HeadLog.class.getName());
    private static final Duration EVERY = Duration.ofHours(1);

    @Inject
    Chain chain;

    @Inject
    DatabaseClock clock;

    private Instant saidAt = Instant.EPOCH;

    @Override
    public String name() {
        return "audit.head";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Duration lease() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void run() {
        Instant now = clock.now();
        if (!saidAt.plus(EVERY).isAfter(now)) {
            chain.findHead().ifPresent(head -> {
                LOG.log(Level.INFO, "The audit chain has " + head.seq() + " links; its head is " + head.seal());
                saidAt = now;
            });
        }
    }
}
