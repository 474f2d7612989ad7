package org.broadsheet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.platform.store.DatabaseVendor;
import org.broadsheet.platform.store.GateOpened;

/**
 * Counts attempts per bucket and fixed window in the database, so that all nodes count together. A bucket is a purpose
 * and a keyed hash, never an address or a name.
 */
@ApplicationScoped
public class Throttle {
    @Inject
    RateCounter tally;

    /** Two first attempts at once may insert the same row in H2, which no other node works on; PostgreSQL sees to it. */
    private volatile boolean oneByOne = true;

    void atStart(@Observes GateOpened opened) {
        oneByOne = opened.vendor() == DatabaseVendor.H2;
    }

    /**
     * How much is allowed.
     *
     * @param most how many attempts may fall into a window
     */
    public record Limit(String bucket, int most, Duration window) {}

    /**
     * Counts one attempt, whatever becomes of the caller's transaction.
     *
     * @return true while no more than {@code most} fell into the window
     */
    public boolean allows(String bucket, int most, Duration window) {
        return refusing(new Limit(bucket, most, window)).isEmpty();
    }

    /**
     * Counts one attempt under each of several limits in one go, whatever becomes of the caller's transaction, as far as
     * the first that refuses it.
     *
     * @return the limit that refuses it
     */
    public Optional<Limit> refusing(Limit... limits) {
        if (!oneByOne) {
            return tally.count(List.of(limits));
        }
        synchronized (this) {
            return tally.count(List.of(limits));
        }
    }

    /**
     * Counts one attempt in each of several buckets by one statement, whatever becomes of the caller's transaction.
     *
     * @return how many fell into the window, this one included, by bucket
     */
    public Map<String, Integer> count(Duration window, String... buckets) {
        if (!oneByOne) {
            return tally.countTogether(window, List.of(buckets));
        }
        synchronized (this) {
            return tally.countTogether(window, List.of(buckets));
        }
    }

    /** Takes one counted attempt back, for it was no misuse. */
    public void takeBack(String bucket) {
        tally.takeBack(bucket);
    }

    /** Forgets a bucket, after a success. */
    public void forget(String bucket) {
        tally.forget(bucket);
    }
}
