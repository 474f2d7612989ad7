package org.broadsheet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Who may run a job now: one row a job, held by one node until it expires or is given back. Taking it is one
 * conditional update, so two nodes never both hold it.
 */
@ApplicationScoped
public class Leases {
    private final String holder = UUID.randomUUID().toString();

    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    /** Takes or renews a lease; false when another node holds it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean take(String job, Duration length) {
        Instant now = clock.now();
        return renew(job, now, now.plus(length)) || create(job, now.plus(length));
    }

    /**
     * Whether this node still holds a lease, with its row locked until the transaction ends: nobody else can take it
     * meanwhile.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean keep(String job) {
        Lease lease = entities.find(Lease.class, job, LockModeType.PESSIMISTIC_WRITE);
        return lease != null && lease.isHeldBy(holder, clock.now());
    }

    private boolean renew(String job, Instant now, Instant until) {
        return entities.createQuery("update Lease l set l.holder = :me, l.expiresAt = :until"
                                + " where l.name = :job and (l.expiresAt <= :now or l.holder = :me)")
                        .setParameter("me", holder)
                        .setParameter("until", until)
                        .setParameter("job", job)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private boolean create(String job, Instant until) {
        if (entities.find(Lease.class, job) != null) {
            return false;
        }
        entities.persist(new Lease(job, holder, until));
        return true;
    }
}
