package org.broadsheet.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes many rows into one table, a thousand at a time. */
final class BatchInsert implements AutoCloseable {
    private static final int AT_ONCE = 1000;

    private final PreparedStatement insert;
    private int waiting;

    /**
     * Begins.
     *
     * @param columns as in {@code id, name}
     */
    BatchInsert(Connection connection, String table, String columns) throws SQLException {
        String places = Stream.of(columns.split(",")).map(column -> "?").collect(Collectors.joining(", "));
        insert = connection.prepareStatement("insert into " + table + " (" + columns + ") values (" + places + ")");
    }

    void row(Object... values) throws SQLException {
        for (int n = 0; n < values.length; n++) {
            insert.setObject(n + 1, values[n] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[n]);
        }
        insert.addBatch();
        waiting++;
        if (waiting == AT_ONCE) {
            send();
        }
    }

    private void send() throws SQLException {
        insert.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        send();
        insert.close();
    }
}
