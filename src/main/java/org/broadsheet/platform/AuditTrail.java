package org.broadsheet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.broadsheet.platform.store.DatabaseClock;

/** Writes the audit trail, in the transaction of the change that it tells of and in no other. */
@ApplicationScoped
public class AuditTrail {
    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Actor actor, AuditAction act) {
        entities.persist(new AuditEvent(clock.now(), actor, act));
    }

    /** Whether anything in the trail was done under this handle. */
    @Transactional
    public boolean hasActed(String handle) {
        return !entities.createQuery("select e.id from AuditEvent e where e.actorHandle = :handle", Long.class)
                .setParameter("handle", handle)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Writes what is no change of anything, whatever becomes of the caller's transaction. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordApart(Actor actor, AuditAction act) {
        record(actor, act);
    }
}
