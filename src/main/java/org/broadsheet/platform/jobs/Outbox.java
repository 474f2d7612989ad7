package org.broadsheet.platform.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.platform.store.DatabaseClock;

/** What must follow a change and happen once: rows of the same transaction, carried out later by a leased job. */
@ApplicationScoped
public class Outbox {
    /**
     * What errands may be about. A catalogue of topics is a bean, so that a node knows what it can carry out: where nothing
     * follows yet the errands of a registered topic are done when they are due, and those of any other topic wait for a node
     * that knows it.
     *
     * @param names as in {@code article.released}
     */
    public record Topics(Set<String> names) {}

    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    @Inject
    @Any
    Instance<Topics> registered;

    @Inject
    @Any
    Instance<OutboxHandler> handlers;

    private Set<String> handled;
    private Set<String> known;

    @PostConstruct
    void collect() {
        handled = handlers.stream().map(OutboxHandler::topic).collect(Collectors.toUnmodifiableSet());
        Set<String> all = new HashSet<>(handled);
        registered.forEach(topics -> all.addAll(topics.names()));
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
    public void put(OutboxTask errand) {
        if (!known.contains(errand.topic())) {
            throw new IllegalArgumentException("no feature has registered the topic " + errand.topic());
        }
        entities.persist(new OutboxMessage(errand, clock.now()));
    }

    /**
     * Makes these the errands about a subject from an instant on, in the transaction of the decision. Errands of these topics
     * that were to come later and are not among them are void; one that was void and is among them is open again.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void plan(String subject, Set<String> topics, Instant from, Collection<OutboxTask> coming) {
        Map<String, OutboxTask> wanted = new LinkedHashMap<>();
        coming.forEach(errand -> wanted.put(errand.dedupeKey(), errand));
        for (Object[] row : since(subject, topics, from)) {
            String key = (String) row[0];
            boolean isVoid = row[1] != null;
            if (wanted.remove(key) == null) {
                if (!isVoid && isToCome(row, from)) {
                    withdraw(key);
                }
            } else if (isVoid) {
                reopen(key);
            }
        }
        wanted.values().forEach(this::put);
    }

    /** Read as values, for entities would not notice what the statements that follow change. */
    private List<Object[]> since(String subject, Set<String> topics, Instant from) {
        return entities.createQuery(
                        "select m.dedupeKey, m.voidedAt, m.dueAt, m.attempts from OutboxMessage m"
                                + " where m.subject = :subject and m.topic in :topics and m.dueAt >= :from",
                        Object[].class)
                .setParameter("subject", subject)
                .setParameter("topics", topics)
                .setParameter("from", from)
                .getResultList();
    }

    /** One that is tried again later has come true. */
    private static boolean isToCome(Object[] row, Instant from) {
        return ((Instant) row[2]).isAfter(from) && (int) row[3] == 0;
    }

    private void reopen(String dedupeKey) {
        entities.createQuery(
                        "update OutboxMessage m set m.voidedAt = null where m.dedupeKey = :key and m.doneAt is null")
                .setParameter("key", dedupeKey)
                .executeUpdate();
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
