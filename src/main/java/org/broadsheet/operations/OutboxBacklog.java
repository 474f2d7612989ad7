package org.broadsheet.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.broadsheet.platform.jobs.Outbox;
import org.broadsheet.platform.store.DatabaseClock;

/** What the outbox still holds. */
@ApplicationScoped
@Transactional
class OutboxBacklog {
    private static final String OPEN =
            " from OutboxMessage m where m.doneAt is null and m.voidedAt is null and m.parkedAt is null and m.topic ";
    private static final String OURS = OPEN + "in :known";
    private static final String FOREIGN = OPEN + "not in :known";
    private static final String PARKED =
            " from OutboxMessage m where m.doneAt is null and m.voidedAt is null and m.parkedAt is not null";

    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    @Inject
    Outbox outbox;

    /**
     * How much there was to do, and what was left aside.
     *
     * @param open errands to be carried out, those included that are due later
     * @param foreign errands of topics that this node does not know; they wait for a node that does
     * @param parked errands left aside after too many failures
     * @param overdue for how long the oldest due errand has waited; zero where none is due
     */
    record Backlog(long open, long foreign, long parked, Duration overdue) {}

    /** The whole of it now, in four statements. */
    public Backlog look() {
        return new Backlog(count(OURS), count(FOREIGN), parked(), overdue());
    }

    private long count(String which) {
        return entities.createQuery("select count(m)" + which, Long.class)
                .setParameter("known", outbox.known())
                .getSingleResult();
    }

    private long parked() {
        return entities.createQuery("select count(m)" + PARKED, Long.class).getSingleResult();
    }

    private Duration overdue() {
        Instant now = clock.now();
        return entities.createQuery("select m.dueAt" + OURS + " and m.dueAt <= :now order by m.dueAt", Instant.class)
                .setParameter("known", outbox.known())
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(due -> Duration.between(due, now))
                .orElse(Duration.ZERO);
    }
}
