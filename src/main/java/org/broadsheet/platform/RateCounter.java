package org.broadsheet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.platform.Throttle.Limit;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.platform.store.DatabaseVendor;

/** The rows behind the throttle. JDBC, for a count must be read and raised by one statement, which JPQL cannot say. */
@ApplicationScoped
class RateCounter {
    private static final String RAISED =
            "hits = case when throttle.window_start <= ? then 1 else throttle.hits + 1 end,"
                    + " window_start = case when throttle.window_start <= ? then ? else throttle.window_start end";
    private static final String ROW = "(?, ?, 1)";
    private static final String H2_ROW = "(cast(? as varchar), cast(? as timestamp(6) with time zone))";
    private static final String POSTGRESQL = "insert into throttle (bucket, window_start, hits) values " + ROW
            + " on conflict (bucket) do update set " + RAISED + " returning hits";
    private static final String H2 = "select hits from final table (merge into throttle using (values " + H2_ROW
            + ") as attempt (bucket, came) on throttle.bucket = attempt.bucket when matched then update set "
            + RAISED
            + " when not matched then insert (bucket, window_start, hits) values (attempt.bucket, attempt.came, 1))";

    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    /** Counts one more under each limit, as far as the first that has more than it allows; that one. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Limit> count(List<Limit> limits) {
        Instant now = clock.now();
        Connection connection = entities.unwrap(Connection.class);
        return limits.stream()
                .filter(limit -> count(connection, limit, now) > limit.most())
                .findFirst();
    }

    /** Counts one more in each bucket, all by one statement; how many each has then. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Map<String, Integer> countTogether(Duration window, List<String> buckets) {
        Instant now = clock.now();
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(together(connection, buckets.size()))) {
            int place = 0;
            for (String bucket : buckets) {
                statement.setString(++place, bucket);
                statement.setTimestamp(++place, Timestamp.from(now));
            }
            Timestamp since = Timestamp.from(now.minus(window));
            statement.setTimestamp(++place, since);
            statement.setTimestamp(++place, since);
            statement.setTimestamp(++place, Timestamp.from(now));
            return hits(statement);
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private static String together(Connection connection, int buckets) throws SQLException {
        boolean h2 = DatabaseVendor.of(connection.getMetaData()) == DatabaseVendor.H2;
        return h2
                ? H2.replace("select hits", "select bucket, hits")
                        .replace(H2_ROW, H2_ROW + (", " + H2_ROW).repeat(buckets - 1))
                : POSTGRESQL
                        .replace("returning hits", "returning bucket, hits")
                        .replace(ROW, ROW + (", " + ROW).repeat(buckets - 1));
    }

    private static Map<String, Integer> hits(PreparedStatement statement) throws SQLException {
        Map<String, Integer> hits = new HashMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                hits.put(rows.getString(1), rows.getInt(2));
            }
        }
        return hits;
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

    private static int count(Connection connection, Limit limit, Instant now) {
        try {
            boolean h2 = DatabaseVendor.of(connection.getMetaData()) == DatabaseVendor.H2;
            try (PreparedStatement statement = connection.prepareStatement(h2 ? H2 : POSTGRESQL)) {
                return count(statement, limit, now);
            }
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private static int count(PreparedStatement statement, Limit limit, Instant now) throws SQLException {
        Timestamp at = Timestamp.from(now);
        Timestamp since = Timestamp.from(now.minus(limit.window()));
        statement.setString(1, limit.bucket());
        statement.setTimestamp(2, at);
        statement.setTimestamp(3, since);
        statement.setTimestamp(4, since);
        statement.setTimestamp(5, at);
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
