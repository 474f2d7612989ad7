package org.broadsheet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/** The rows behind the throttle. Native SQL, for a count must be read and raised by one statement. */
@ApplicationScoped
class Tally {
    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    /** Counts one more in a bucket and says how many there are in the window. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int count(String bucket, Duration window) {
        Instant now = clock.now();
        int changed = entities.createNativeQuery("update throttle set"
                        + " hits = case when window_start <= ?1 then 1 else hits + 1 end,"
                        + " window_start = case when window_start <= ?1 then ?2 else window_start end"
                        + " where bucket = ?3")
                .setParameter(1, Timestamp.from(now.minus(window)))
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, bucket)
                .executeUpdate();
        if (changed == 0) {
            insert(bucket, now);
            return 1;
        }
        return hits(bucket);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void takeBack(String bucket) {
        entities.createNativeQuery("update throttle set hits = hits - 1 where bucket = ?1 and hits > 0")
                .setParameter(1, bucket)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forget(String bucket) {
        entities.createNativeQuery("delete from throttle where bucket = ?1")
                .setParameter(1, bucket)
                .executeUpdate();
    }

    /** By JDBC, for the provider would log the collision of two first attempts, which is no failure, as a warning. */
    private void insert(String bucket, Instant now) {
        try (PreparedStatement insert = entities.unwrap(Connection.class)
                .prepareStatement("insert into throttle (bucket, window_start, hits) values (?, ?, 1)")) {
            insert.setString(1, bucket);
            insert.setTimestamp(2, Timestamp.from(now));
            insert.executeUpdate();
        } catch (SQLException collision) {
            throw new PersistenceException(collision);
        }
    }

    private int hits(String bucket) {
        return ((Number) entities.createNativeQuery("select hits from throttle where bucket = ?1")
                        .setParameter(1, bucket)
                        .getSingleResult())
                .intValue();
    }
}
