package org.broadsheet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.broadsheet.platform.jobs.Leases;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.platform.store.EndOfTime;

/** Seals events in the order in which they are sealed; the node that holds the lease does, with the lease's row locked. */
@ApplicationScoped
class Sealing {
    static final String LEASE = "audit.seal";
    static final int AT_ONCE = 500;

    @Inject
    Chain chain;

    @Inject
    Leases leases;

    @Inject
    DatabaseClock clock;

    /** Seals some events that happened since; the answer is how many, or nothing when another node has the lease. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public OptionalInt sealSome(Instant since) {
        if (!leases.keep(LEASE)) {
            return OptionalInt.empty();
        }
        Instant now = clock.now();
        List<Object[]> events = chain.unsealed(since, EndOfTime.END, AT_ONCE);
        AuditSeal last = events.isEmpty() ? null : chain.findLast().orElse(null);
        for (Object[] event : events) {
            last = AuditSeal.after(last, (Long) event[0], (String) event[1], now);
            chain.add(last);
        }
        return OptionalInt.of(events.size());
    }
}
