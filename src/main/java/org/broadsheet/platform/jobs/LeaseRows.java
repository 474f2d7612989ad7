package org.broadsheet.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.broadsheet.platform.store.DatabaseClock;

/** The rows behind the leases. */
@ApplicationScoped
class LeaseRows {
    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean take(String job, String holder, Duration length) {
        Instant now = clock.now();
        return renew(job, holder, now, now.plus(length)) || create(job, holder, now.plus(length));
    }

    /** Ends a lease now, where this node holds it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void expire(String job, String holder) {
        entities.createQuery("update Lease l set l.expiresAt = :now where l.name = :job and l.holder = :me")
                .setParameter("now", clock.now())
                .setParameter("job", job)
                .setParameter("me", holder)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isHeld(String job, String holder) {
        Lease lease = entities.find(Lease.class, job, LockModeType.PESSIMISTIC_WRITE);
        return lease != null && lease.isHeldBy(holder, clock.now());
    }

    /** Locks the row until the transaction ends; false when there is none yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean lock(String name) {
        return entities.find(Lease.class, name, LockModeType.PESSIMISTIC_WRITE) != null;
    }

    /** Writes a row that nobody holds, only to be locked. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void createUnheld(String name) {
        if (entities.find(Lease.class, name) == null) {
            entities.persist(new Lease(name, "nobody", clock.now()));
            entities.flush();
        }
    }

    private boolean renew(String job, String holder, Instant now, Instant until) {
        return entities.createQuery("update Lease l set l.holder = :me, l.expiresAt = :until"
                                + " where l.name = :job and (l.expiresAt <= :now or l.holder = :me)")
                        .setParameter("me", holder)
                        .setParameter("until", until)
                        .setParameter("job", job)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private boolean create(String job, String holder, Instant until) {
        if (entities.find(Lease.class, job) != null) {
            return false;
        }
        entities.persist(new Lease(job, holder, until));
        entities.flush();
        return true;
    }
}
