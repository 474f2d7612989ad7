package org.broadsheet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** What must follow a change and happen once: rows of the same transaction, carried out later by a leased job. */
@ApplicationScoped
public class Outbox {
    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    /** Writes an errand with the change; its dedupe key must be new. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(Errand errand) {
        entities.persist(new OutboxMessage(errand, clock.now()));
    }

    /** Voids the open errands of a topic about a subject, in the transaction of the decision that takes them back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int withdraw(String topic, String subject) {
        return entities.createQuery("update OutboxMessage m set m.voidedAt = :now where m.topic = :topic"
                        + " and m.subject = :subject and m.doneAt is null and m.voidedAt is null")
                .setParameter("now", clock.now())
                .setParameter("topic", topic)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /** Voids one errand, unless it is done, in the transaction of the decision that takes it back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(String dedupeKey) {
        entities.createQuery("update OutboxMessage m set m.voidedAt = :now where m.dedupeKey = :key"
                        + " and m.doneAt is null and m.voidedAt is null")
                .setParameter("now", clock.now())
                .setParameter("key", dedupeKey)
                .executeUpdate();
    }

    /** The ids of errands that are due, oldest first. */
    @Transactional
    public List<Long> due(int limit) {
        return entities.createQuery(
                        "select m.id from OutboxMessage m where m.doneAt is null and m.voidedAt is null"
                                + " and m.parkedAt is null and m.dueAt <= :now order by m.dueAt, m.id",
                        Long.class)
                .setParameter("now", clock.now())
                .setMaxResults(limit)
                .getResultList();
    }
}
