package org.broadsheet.edge;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Reads the purges of other nodes, each once. Rows are numbered when they are written and seen when they are committed,
 * in another order; so a number that is missing is asked for again, until its transaction cannot be open any more.
 * For one thread.
 */
class PurgeFeed {
    /** More rows than this at once, and it is cheaper to forget all pages. */
    static final int MOST = 5_000;

    /** Longer than any transaction lives. */
    static final Duration PATIENCE = Duration.ofMinutes(6);

    private static final int MOST_GAPS = 1_000;
    private static final String NEWER =
            "select id, page_key, origin from page_purge where id > ? order by id fetch first " + MOST + " rows only";
    private static final String MISSED = "select id, page_key, origin from page_purge where id = any (?)";

    private final DataSource database;
    private final String self;
    private final TreeMap<Long, Long> gaps = new TreeMap<>();
    private long last = -1;

    PurgeFeed(DataSource database, String self) {
        this.database = database;
        this.self = self;
    }

    /**
     * What has come since the last call.
     *
     * @param keys the keys of purges by other nodes
     * @param everything whether too much has happened to tell, so that all pages must be forgotten
     */
    record News(Set<String> keys, boolean everything) {}

    /**
     * Reads what is new.
     *
     * @param nanoTime the machine's monotonic time
     */
    News read(long nanoTime) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (last < 0) {
                last = newest(connection);
                return new News(Set.of(), true);
            }
            Set<String> keys = new HashSet<>();
            long before = last;
            int rows = newer(connection, keys, nanoTime);
            missed(connection, keys);
            gaps.values().removeIf(since -> nanoTime - since > PATIENCE.toNanos());
            if (rows < MOST && gaps.size() <= MOST_GAPS) {
                return new News(keys, false);
            }
            last = Math.max(before, newest(connection));
            gaps.clear();
            return new News(Set.of(), true);
        }
    }

    private static long newest(Connection connection) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement("select coalesce(max(id), 0) from page_purge");
                ResultSet row = ask.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private int newer(Connection connection, Set<String> keys, long nanoTime) throws SQLException {
        int rows = 0;
        try (PreparedStatement ask = connection.prepareStatement(NEWER)) {
            ask.setLong(1, last);
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    rows++;
                    miss(last + 1, row.getLong(1), nanoTime);
                    last = row.getLong(1);
                    keep(row, keys);
                }
            }
        }
        return rows;
    }

    /** Notes the numbers that are not there; after a leap of the sequence only the first of them. */
    private void miss(long from, long to, long nanoTime) {
        for (long id = from; id < to && gaps.size() <= MOST_GAPS; id++) {
            gaps.put(id, nanoTime);
        }
    }

    private void missed(Connection connection, Set<String> keys) throws SQLException {
        if (gaps.isEmpty()) {
            return;
        }
        Array numbers = connection.createArrayOf("bigint", gaps.keySet().toArray());
        try (PreparedStatement ask = connection.prepareStatement(MISSED)) {
            ask.setArray(1, numbers);
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    gaps.remove(row.getLong(1));
                    keep(row, keys);
                }
            }
        } finally {
            numbers.free();
        }
    }

    private void keep(ResultSet row, Set<String> keys) throws SQLException {
        if (!self.equals(row.getString(3))) {
            keys.add(row.getString(2));
        }
    }
}
