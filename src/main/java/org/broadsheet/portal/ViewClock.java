package org.broadsheet.portal;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.broadsheet.platform.DatabaseClock;
import org.broadsheet.platform.Leases;
import org.broadsheet.platform.StartGate;

/** When views are written: every five seconds, and once more when the server ends in order. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ViewClock {
    private static final String JOB = "views.forget";
    private static final Duration LEASE = Duration.ofSeconds(50);
    private static final int MOST_REMEMBERED = 1_000_000;

    @Inject
    StartGate gate;

    @Inject
    ViewCounting counting;

    @Inject
    ViewLedger ledger;

    @Inject
    Leases leases;

    @Inject
    DatabaseClock clock;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void flush() {
        if (gate.isOpen()) {
            counting.flush();
        }
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    public void forget() {
        if (gate.isOpen() && leases.take(JOB, LEASE)) {
            ledger.forget(clock.now(), MOST_REMEMBERED);
        }
    }

    @PreDestroy
    void end() {
        flush();
    }
}
