package org.broadsheet.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.broadsheet.platform.jobs.Outbox;
import org.broadsheet.platform.store.DatabaseClock;

/** What the outbox still holds. */
@ApplicationScoped
@Transactional
class OutboxBacklog {
    private static final String OPEN =
            " from OutboxMessage m where m.doneAt is null and m.voidedAt is null and m.parkedAt is null and m.topic ";
    private static final String OURS = OPEN + "in :ours";
    private static final String FOREIGN = OPEN + "not in :ours";
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
     * @param foreign errands that this node cannot carry out; they wait for a node that can
     * @param parked errands left aside after too many failures
     * @param overdue for how long the oldest due errand has waited; zero where none is due
     */
    record Backlog(long open, long foreign, long parked, Duration overdue) {}

    /** The whole of it now, in five statements. */
    public Backlog look() {
        Set<String> ours = outbox.ours();
        return new Backlog(count(OURS, ours), count(FOREIGN, ours), parked(), overdue(ours));
    }

    private long count(String which, Set<String> ours) {
        return entities.createQuery("select count(m)" + which, Long.class)
                .setParameter("ours", ours)
                .getSingleResult();
    }

    private long parked() {
        return entities.createQuery("select count(m)" + PARKED, Long.class).getSingleResult();
    }

    private Duration overdue(Set<String> ours) {
        Instant now = clock.now();
        return entities.createQuery("select m.dueAt" + OURS + " and m.dueAt <= :now order by m.dueAt", Instant.class)
                .setParameter("ours", ours)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(due -> Duration.between(due, now))
                .orElse(Duration.ZERO);
    }
}
