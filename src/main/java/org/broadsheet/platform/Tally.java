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
    private static final String CONSTRAINT = "23";

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

    /** Past the provider, which would write it into the log whenever two first attempts meet. */
    private void insert(String bucket, Instant now) {
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into throttle (bucket, window_start, hits) values (?, ?, 1)")) {
            insert.setString(1, bucket);
            insert.setTimestamp(2, Timestamp.from(now));
            insert.executeUpdate();
        } catch (SQLException failed) {
            if (failed.getSQLState() != null && failed.getSQLState().startsWith(CONSTRAINT)) {
                throw new TakenMeanwhile();
            }
            throw new PersistenceException(failed);
        }
    }

    /** Somebody else has just counted the first attempt in a bucket; counted again, it is found. */
    static class TakenMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private int hits(String bucket) {
        return ((Number) entities.createNativeQuery("select hits from throttle where bucket = ?1")
                        .setParameter(1, bucket)
                        .getSingleResult())
                .intValue();
    }
}
