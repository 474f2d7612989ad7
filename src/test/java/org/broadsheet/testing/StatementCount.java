package org.broadsheet.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many SQL statements a server on PostgreSQL sends for one request, counted by the database itself. The request is
 * made a number of times; what was sent less often than that belongs to the server's clocks.
 */
public final class StatementCount implements AutoCloseable {

    private static final int TIMES = 20;
    private static final String CALLS =
            "select query, sum(calls) from pg_stat_statements s join pg_database d on d.oid = s.dbid"
                    + " where d.datname = current_database() group by query";

    private final Connection database;

    public StatementCount(ServerUnderTest server) throws SQLException {
        database = DriverManager.getConnection(server.databaseUrl(), "postgres", "postgres");
        try (Statement statement = database.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
        }
    }

    /** The statements of one such request, each as often as it is sent. */
    public List<String> of(Runnable request) throws SQLException {
        request.run();
        Map<String, Long> before = calls();
        IntStream.range(0, TIMES).forEach(time -> request.run());
        return calls().entrySet().stream()
                // The server's own jobs go on meanwhile, and no page reads what they work on.
                .filter(entry -> !entry.getKey()
                        .matches("(?is).*\\b(pg_stat_statements|audit_seal|audit_event|outbox|lease|page_purge)\\b.*"))
                .flatMap(entry -> IntStream.range(
                                0, (int) (entry.getValue() - before.getOrDefault(entry.getKey(), 0L)) / TIMES)
                        .mapToObj(time -> entry.getKey()))
                .toList();
    }

    private Map<String, Long> calls() throws SQLException {
        Map<String, Long> calls = new LinkedHashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(CALLS)) {
            while (rows.next()) {
                // The store's own look at a reference, which it takes at the end of a transaction, is nobody's request.
                if (!rows.getString(1).matches("(?i)(begin|commit|rollback|show|set) ?.*|select \\$\\d from only .*")) {
                    calls.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return calls;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
