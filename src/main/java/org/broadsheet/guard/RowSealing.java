package org.broadsheet.guard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.broadsheet.platform.Hashes;

/**
 * Gives rows of before their hashes, as {@link WrittenOnce} has them. It goes by key, a thousand rows at a time, and
 * commits each thousand: when it is stopped half-way, it goes on from there.
 */
final class RowSealing {
    private static final int AT_ONCE = 1000;

    private RowSealing() {}

    /**
     * Seals the rows without a hash.
     *
     * @param tables the columns besides the id that the rows had at that time, by table; what is added to a table later
     *     is absent in its rows of before
     */
    static void seal(Connection store, Map<String, String> tables) throws SQLException {
        for (Map.Entry<String, String> table : tables.entrySet()) {
            seal(store, table.getKey(), List.of(table.getValue().split(", *")));
        }
    }

    private static void seal(Connection store, String table, List<String> columns) throws SQLException {
        String rows = "select id, " + String.join(", ", columns) + " from " + table
                + " where id > ? and row_hash is null order by id fetch first " + AT_ONCE + " rows only";
        String hash = "update " + table + " set row_hash = ? where id = ?";
        try (PreparedStatement read = store.prepareStatement(rows);
                PreparedStatement write = store.prepareStatement(hash)) {
            long last = -1;
            for (long next = 0; next >= 0; last = next) {
                read.setLong(1, last);
                next = sealed(read, write, table, columns);
                if (!store.getAutoCommit()) {
                    store.commit();
                }
            }
        }
    }

    /** Seals the rows that are read; the answer is the last of their ids, or -1 when there are none. */
    private static long sealed(PreparedStatement read, PreparedStatement write, String table, List<String> columns)
            throws SQLException {
        long last = -1;
        try (ResultSet row = read.executeQuery()) {
            while (row.next()) {
                last = row.getLong("id");
                Hashes.Fields values = Hashes.fields(table).with("id", last);
                for (String column : columns) {
                    values.with(column, value(row.getObject(column)));
                }
                write.setString(1, values.sha256());
                write.setLong(2, last);
                write.addBatch();
            }
        }
        write.executeBatch();
        return last;
    }

    /** Each driver has a type of its own for instants. */
    private static Object value(Object column) {
        if (column instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return column instanceof Timestamp time ? time.toInstant() : column;
    }
}
