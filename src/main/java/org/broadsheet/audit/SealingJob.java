package org.broadsheet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.broadsheet.platform.jobs.Job;
import org.broadsheet.platform.store.DatabaseClock;

/**
 * Seals the trail twice a second. Events are committed in another order than they happen, so it looks back every time
 * over what nearly every transaction takes, every five seconds over the longest time that one may take, and over
 * everything when this node begins, and every hour.
 */
@ApplicationScoped
public class SealingJob implements Job {
    private static final int MOST_ROUNDS = 40;
    private static final Duration USUAL_TRANSACTION = Duration.ofSeconds(30);
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);
    private static final Duration LONG_LOOK = Duration.ofSeconds(5);
    private static final Duration FRESH_LOOK = Duration.ofHours(1);

    @Inject
    Sealing sealing;

    @Inject
    DatabaseClock clock;

    /** From where on the look that has not come to its end goes, or null. */
    private Instant from;

    private Instant lookedAtAll = Instant.EPOCH;
    private Instant lookedFarAt = Instant.EPOCH;

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
    public boolean isVital() {
        return true;
    }

    @Override
    public void run() {
        if (from == null) {
            from = begin(clock.now());
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            OptionalInt sealed = sealing.sealSome(from);
            if (sealed.isEmpty()) {
                lookedAtAll = Instant.EPOCH;
                from = null;
                return;
            }
            if (sealed.getAsInt() < Sealing.AT_ONCE) {
                from = null;
                return;
            }
        }
    }

    private Instant begin(Instant now) {
        if (isDue(lookedAtAll, FRESH_LOOK, now)) {
            lookedAtAll = now;
            lookedFarAt = now;
            return Instant.EPOCH;
        }
        if (isDue(lookedFarAt, LONG_LOOK, now)) {
            // From the last such look on, which may be long ago where another node has sealed meanwhile.
            Instant last = lookedFarAt.isAfter(now) ? now : lookedFarAt;
            lookedFarAt = now;
            return last.minus(LONGEST_TRANSACTION);
        }
        return now.minus(USUAL_TRANSACTION);
    }

    /** Also where the store's clock has gone back behind the last look. */
    private static boolean isDue(Instant last, Duration pause, Instant now) {
        return !last.plus(pause).isAfter(now) || last.isAfter(now);
    }
}
