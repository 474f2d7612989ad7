package org.broadsheet.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import org.broadsheet.platform.jobs.Job;
import org.broadsheet.platform.store.DatabaseClock;

/** Throws purges away that every node has read or will never read. */
@ApplicationScoped
@Transactional
public class PurgeCleaning implements Job {
    /** How long purges are kept. A node that was cut off for longer forgets all its pages. */
    static final Duration KEPT = Duration.ofMinutes(15);

    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    @Override
    public String name() {
        return "page-purges";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration lease() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        entities.createNativeQuery("delete from page_purge where purged_at < ?1")
                .setParameter(1, Timestamp.from(clock.now().minus(KEPT)))
                .executeUpdate();
    }
}
