package org.broadsheet.platform.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
import org.broadsheet.platform.store.GateOpened;

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

    @Inject
    Leases turns;

    private Set<Link> own;
    private Set<String> handled;
    private Set<String> known;

    /** A handler of a topic, as all nodes are told of it. */
    private record Link(String topic, String handler) {}

    @PostConstruct
    void collect() {
        own = handlers.stream()
                .map(handler -> new Link(handler.topic(), handler.name()))
                .collect(Collectors.toUnmodifiableSet());
        handled = own.stream().map(Link::topic).collect(Collectors.toUnmodifiableSet());
        Set<String> all = new HashSet<>(handled);
        registered.forEach(topics -> all.addAll(topics.names()));
        known = Set.copyOf(all);
    }

    /** Tells all nodes which handlers this one has. Native, for these rows are nobody's object. */
    @Transactional
    void atStart(@Observes GateOpened opened) {
        if (noted().containsAll(own)) {
            return;
        }
        turns.awaitTurn("outbox.handlers");
        Set<Link> missing = new HashSet<>(own);
        missing.removeAll(noted());
        missing.forEach(
                link -> entities.createNativeQuery("insert into outbox_handler (topic, handler) values (?1, ?2)")
                        .setParameter(1, link.topic())
                        .setParameter(2, link.handler())
                        .executeUpdate());
    }

    private Set<Link> noted() {
        List<?> rows = entities.createNativeQuery("select topic, handler from outbox_handler")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Link((String) row[0], (String) row[1]))
                .collect(Collectors.toSet());
    }

    /** The topics that the code of this node knows. */
    Set<String> known() {
        return known;
    }

    /** The topics that are this node's business: those that it knows and has all handlers of; it leaves others alone. */
    @Transactional
    public Set<String> ours() {
        Set<Link> foreign = noted();
        foreign.removeAll(own);
        Set<String> ours = new HashSet<>(known);
        foreign.forEach(link -> ours.remove(link.topic()));
        return ours;
    }

    /** Those of them that nothing follows on yet. */
    Set<String> unhandled() {
        Set<String> rest = ours();
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
        Set<String> due = ours();
        due.retainAll(handled);
        if (due.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select m.id from OutboxMessage m where m.doneAt is null and m.voidedAt is null"
                                + " and m.parkedAt is null and m.dueAt <= :now and m.topic in :due order by m.dueAt, m.id",
                        Long.class)
                .setParameter("now", clock.now())
                .setParameter("due", due)
                .setMaxResults(limit)
                .getResultList();
    }
}
