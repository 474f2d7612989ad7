package org.broadsheet.readership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.broadsheet.platform.jobs.Job;
import org.broadsheet.platform.store.DatabaseClock;

/** Forgets who was seen long enough ago to count as a reader again. */
@ApplicationScoped
public class ViewForgetting implements Job {
    private static final int MOST_REMEMBERED = 1_000_000;

    @Inject
    ViewLedger ledger;

    @Inject
    DatabaseClock clock;

    @Override
    public String name() {
        return "views.forget";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration lease() {
        return Duration.ofSeconds(50);
    }

    @Override
    public void run() {
        ledger.forget(clock.now(), MOST_REMEMBERED);
    }
}
