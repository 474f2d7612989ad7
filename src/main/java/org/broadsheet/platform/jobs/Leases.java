package org.broadsheet.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;

/**
 * Who may run a job now: one row a job, held by one node until it expires or is given back. Taking it is one
 * conditional update, so two nodes never both hold it.
 */
@ApplicationScoped
public class Leases {
    private static final Logger LOG = System.getLogger(Leases.class.getName());

    private final String holder = UUID.randomUUID().toString();

    @Inject
    LeaseRows rows;

    /** Takes or renews a lease; false when another node holds it. */
    public boolean take(String job, Duration length) {
        try {
            return rows.take(job, holder, length);
        } catch (PersistenceException takenMeanwhile) {
            // Two nodes wrote a job's first row at once: the later one looks again, and finds it held.
            return rows.take(job, holder, length);
        }
    }

    /** Gives a lease back before it expires, so that any node may take it now. It never fails. */
    public void giveBack(String job) {
        try {
            rows.expire(job, holder);
        } catch (RuntimeException away) {
            LOG.log(Level.DEBUG, "The lease " + job + " was not given back and has to expire.", away);
        }
    }

    /**
     * Whether this node still holds a lease, with its row locked until the transaction ends: nobody else can take it
     * meanwhile.
     */
    public boolean keep(String job) {
        return rows.isHeld(job, holder);
    }

    /**
     * Waits for one's turn at something that only one transaction at a time may do, on all nodes together, and keeps it
     * until the transaction ends. A caller that locks rows of its own takes them before, so that nobody waits in a circle.
     */
    public void awaitTurn(String what) {
        if (!rows.lock(what)) {
            createTurn(what);
            rows.lock(what);
        }
    }

    private void createTurn(String what) {
        try {
            rows.createUnheld(what);
        } catch (PersistenceException createdMeanwhile) {
            // Two nodes wrote the first row at once: one of them is there, and that is all that is wanted.
            rows.createUnheld(what);
        }
    }
}
