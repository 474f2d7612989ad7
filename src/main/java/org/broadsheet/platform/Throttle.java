package org.broadsheet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts attempts per bucket and fixed window in the database, so that all nodes count together. A bucket is a purpose
 * and a keyed hash, never an address or a name.
 */
@ApplicationScoped
public class Throttle {
    private static final int QUEUES = 64;

    private final List<Object> queues =
            Stream.generate(Object::new).limit(QUEUES).toList();

    @Inject
    Tally tally;

    /**
     * Counts one attempt, whatever becomes of the caller's transaction.
     *
     * @return true while no more than {@code most} fell into the window
     */
    public boolean allows(String bucket, int most, Duration window) {
        return count(bucket, window) <= most;
    }

    /** Takes one counted attempt back, for it was no misuse. */
    public void takeBack(String bucket) {
        tally.takeBack(bucket);
    }

    /** Forgets a bucket, after a success. */
    public void forget(String bucket) {
        tally.forget(bucket);
    }

    private int count(String bucket, Duration window) {
        // In one node they queue up here: each violation would be a warning with its stack in the server's log.
        synchronized (queues.get(Math.floorMod(bucket.hashCode(), QUEUES))) {
            return countAlone(bucket, window);
        }
    }

    private int countAlone(String bucket, Duration window) {
        try {
            return tally.count(bucket, window);
        } catch (PersistenceException takenMeanwhile) {
            // Two first attempts at once on two nodes insert the same row: the later one finds it when it counts again.
            return tally.count(bucket, window);
        }
    }
}
