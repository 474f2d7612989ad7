package org.broadsheet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts attempts per bucket and fixed window in the database, so that all nodes count together. A bucket is a purpose
 * and a keyed hash, never an address or a name.
 */
@ApplicationScoped
public class Throttle {
    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    /**
     * Counts one attempt, whatever becomes of the caller's transaction.
     *
     * @return true while no more than {@code most} fell into the window
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean allows(String bucket, int most, Duration window) {
        Instant now = clock.now();
        int changed = entities.createNativeQuery("update throttle set"
                        + " hits = case when window_start <= ?1 then 1 else hits + 1 end,"
                        + " window_start = case when window_start <= ?1 then ?2 else window_start end"
                        + " where bucket = ?3")
                .setParameter(1, java.sql.Timestamp.from(now.minus(window)))
                .setParameter(2, java.sql.Timestamp.from(now))
                .setParameter(3, bucket)
                .executeUpdate();
        if (changed == 0) {
            entities.createNativeQuery("insert into throttle (bucket, window_start, hits) values (?1, ?2, 1)")
                    .setParameter(1, bucket)
                    .setParameter(2, java.sql.Timestamp.from(now))
                    .executeUpdate();
            return most >= 1;
        }
        return hits(bucket) <= most;
    }

    /** Forgets a bucket, after a success. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forget(String bucket) {
        entities.createNativeQuery("delete from throttle where bucket = ?1")
                .setParameter(1, bucket)
                .executeUpdate();
    }

    private int hits(String bucket) {
        return ((Number) entities.createNativeQuery("select hits from throttle where bucket = ?1")
                        .setParameter(1, bucket)
                        .getSingleResult())
                .intValue();
    }
}
