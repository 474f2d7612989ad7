package org.broadsheet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.broadsheet.platform.DatabaseClock;
import org.broadsheet.platform.Job;

/**
 * Seals the trail twice a second. It looks back over the longest time that a transaction may take, for events are
 * committed in another order than they happen; and over everything when this node begins, and every hour.
 */
@ApplicationScoped
public class SealingJob implements Job {
    private static final int MOST_ROUNDS = 40;
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);
    private static final Duration FRESH_LOOK = Duration.ofHours(1);

    @Inject
    Sealing sealing;

    @Inject
    DatabaseClock clock;

    private Instant from = Instant.EPOCH;
    private Instant lookedAt = Instant.EPOCH;

    @Override
    public String name() {
        return Sealing.LEASE;
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(500);
    }

    @Override
    public Duration lease() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        Instant now = clock.now();
        if (!lookedAt.plus(FRESH_LOOK).isAfter(now)) {
            from = Instant.EPOCH;
            lookedAt = now;
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            OptionalInt sealed = sealing.sealSome(from);
            if (sealed.isEmpty()) {
                lookedAt = Instant.EPOCH;
                return;
            }
            if (sealed.getAsInt() < Sealing.AT_ONCE) {
                from = now.minus(LONGEST_TRANSACTION);
                return;
            }
        }
    }
}
