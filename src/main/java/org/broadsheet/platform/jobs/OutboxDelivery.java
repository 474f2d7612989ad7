package org.broadsheet.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.platform.Repeats;
import org.broadsheet.platform.store.DatabaseClock;

/** Carries out one errand, or notes that it failed, each in a transaction of its own with the errand's row locked. */
@ApplicationScoped
class OutboxDelivery {
    private static final Logger LOG = System.getLogger(OutboxDelivery.class.getName());

    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    @Inject
    Outbox outbox;

    @Inject
    @Any
    Instance<OutboxHandler> handlers;

    private final Repeats parked = new Repeats(Duration.ofMinutes(1));

    /** Notes as done, all at once, what is due and has a topic that no handler of any node follows on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void passOver() {
        Set<String> unhandled = outbox.unhandled();
        if (!unhandled.isEmpty()) {
            entities.createQuery("update OutboxMessage m set m.doneAt = :now where m.doneAt is null"
                            + " and m.voidedAt is null and m.parkedAt is null and m.dueAt <= :now"
                            + " and m.topic in :unhandled")
                    .setParameter("now", clock.now())
                    .setParameter("unhandled", unhandled)
                    .executeUpdate();
        }
    }

    /** Has it handled, and notes it as done. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void deliver(long id) {
        findDue(id).ifPresent(message -> {
            OutboxTask errand = message.errand();
            handlers.stream()
                    .filter(handler -> handler.topic().equals(errand.topic()))
                    .forEach(handler -> handler.handle(errand));
            message.done(clock.now());
        });
    }

    /** Puts it off for longer each time; after too many failures it is parked, and people are told once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(long id, Throwable failure) {
        findDue(id).ifPresent(message -> {
            message.failed(clock.now(), String.valueOf(failure));
            if (message.isParked()) {
                tell(message.errand(), failure);
            }
        });
    }

    private void tell(OutboxTask errand, Throwable failure) {
        parked.note(errand.topic() + failure.getClass())
                .ifPresent(others -> LOG.log(
                        Level.WARNING,
                        "The errand " + errand.dedupeKey() + " failed too often and is left aside"
                                + (others == 0 ? "." : ", as were " + others + " like it."),
                        failure));
    }

    /** The errand, unless somebody was quicker to carry it out, to void it or to put it off. */
    private Optional<OutboxMessage> findDue(long id) {
        return Optional.ofNullable(entities.find(OutboxMessage.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(message -> message.isOpen() && !message.errand().dueAt().isAfter(clock.now()));
    }
}
