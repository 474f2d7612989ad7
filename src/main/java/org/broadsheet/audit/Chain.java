package org.broadsheet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored links and the events that they bind. Each read has a transaction of its own, so that nothing piles up. */
@ApplicationScoped
class Chain {
    @Inject
    EntityManager entities;

    void add(AuditSeal seal) {
        entities.persist(seal);
    }

    /** The newest link; empty while nothing is sealed. */
    @Transactional
    public Optional<AuditSeal> findLast() {
        return entities.createQuery("select s from AuditSeal s order by s.seq desc", AuditSeal.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    public Optional<ChainHead> findHead() {
        return entities.createQuery(
                        "select new org.broadsheet.audit.ChainHead(s.seq, s.seal, s.sealedAt) from AuditSeal s"
                                + " order by s.seq desc",
                        ChainHead.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Links behind a place with their events, each a pair; the event is null where there is none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Object[]> links(long after, int limit) {
        return entities.createQuery(
                        "select s, e from AuditSeal s left join AuditEvent e on e.id = s.eventId where s.seq > :after"
                                + " order by s.seq",
                        Object[].class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Ids and content hashes of events since a time that no seal binds, oldest first. */
    @Transactional
    public List<Object[]> unsealed(Instant since, Instant until, int limit) {
        return entities.createQuery(
                        "select e.id, e.contentHash, e.happenedAt from AuditEvent e where e.happenedAt >= :since"
                                + " and e.happenedAt <= :until"
                                + " and not exists (select 1 from AuditSeal s where s.eventId = e.id)"
                                + " order by e.happenedAt, e.id",
                        Object[].class)
                .setParameter("since", since)
                .setParameter("until", until)
                .setMaxResults(limit)
                .getResultList();
    }
}
