package org.broadsheet.guard;

import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.platform.Hashes;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Gives the rows of before their hashes, as {@link WrittenOnce} has them. It goes by key, a thousand rows at a time, and
 * commits each thousand: when it is stopped half-way, it goes on from there.
 */
@Dependent
public class RowsSealed implements JavaMigration {
    private static final int AT_ONCE = 1000;

    /** The columns of that day; what is added to a table later is absent in its rows of before. */
    private static final Map<String, String> TABLES = new TreeMap<>(Map.of(
            "article_revision",
            "article_id, number, parent_id, author_id, created_at, content_hash, hash_scheme, note",
            "approval",
            "article_id, revision_id, content_hash, step, approver_id, approved_at, note",
            "transition_log",
            "article_id, revision_id, transition, from_state, to_state, actor_id, door, happened_at, note,"
                    + " release_at, embargo_until",
            "correction",
            "article_id, publication_id, revision_id, kind, public_text, published_at",
            "moderation_decision",
            "comment_id, comment_revision_id, revision, moderator_id, verdict, from_status, to_status, reason, note,"
                    + " decided_at",
            "detector_verdict",
            "comment_revision_id, detector, detector_version, outcome, score, evidence, judged_at"));

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("9.1");
    }

    @Override
    public String getDescription() {
        return "rows sealed";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            seal(
                    context.getConnection(),
                    table.getKey(),
                    List.of(table.getValue().split(", *")));
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
