package org.broadsheet.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What must follow a change and happen once: rows of the same transaction, carried out later by a leased job. */
@ApplicationScoped
public class Outbox {
    /**
     * What an errand may be about. A feature registers its topics as beans, so that a node knows what it can carry out:
     * where nothing follows yet the errands of a registered topic are done when they are due, and those of any other topic
     * wait for a node that knows it.
     *
     * @param name as in {@code article.released}
     */
    public record Topic(String name) {}

    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    @Inject
    @Any
    Instance<Topic> registered;

    @Inject
    @Any
    Instance<OutboxHandler> handlers;

    private Set<String> handled;
    private Set<String> known;

    @PostConstruct
    void collect() {
        handled = handlers.stream().map(OutboxHandler::topic).collect(Collectors.toUnmodifiableSet());
        Set<String> all = new HashSet<>(handled);
        registered.forEach(topic -> all.add(topic.name()));
        known = Set.copyOf(all);
    }

    /** The topics that this node knows; it leaves the errands of others alone. */
    public Set<String> known() {
        return known;
    }

    /** The known topics that nothing follows on yet. */
    Set<String> unhandled() {
        Set<String> rest = new HashSet<>(known);
        rest.removeAll(handled);
        return rest;
    }

    /** Writes an errand with the change; its topic must be known, its dedupe key new. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(Errand errand) {
        if (!known.contains(errand.topic())) {
            throw new IllegalArgumentException("no feature has registered the topic " + errand.topic());
        }
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

    /** The ids of errands that are due and that this node can carry out, oldest first. */
    @Transactional
    public List<Long> due(int limit) {
        if (handled.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select m.id from OutboxMessage m where m.doneAt is null and m.voidedAt is null"
                                + " and m.parkedAt is null and m.dueAt <= :now and m.topic in :handled order by m.dueAt, m.id",
                        Long.class)
                .setParameter("now", clock.now())
                .setParameter("handled", handled)
                .setMaxResults(limit)
                .getResultList();
    }
}
