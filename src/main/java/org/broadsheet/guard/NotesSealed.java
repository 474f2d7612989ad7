package org.broadsheet.guard;

import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Gives notes on versions, holds and withdrawn notes to readers of before their hashes. */
@Dependent
public class NotesSealed implements JavaMigration {
    private static final Map<String, String> TABLES = new TreeMap<>(Map.of(
            "revision_note",
            "article_id, revision_id, author_id, door, left_at, text",
            "hold_log",
            "article_id, hold, placed, actor_id, door, happened_at, note, stopped_revision, stopped_at",
            "correction_withdrawal",
            "correction_id, withdrawn_by, door, withdrawn_at, public_text"));

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("16.2");
    }

    @Override
    public String getDescription() {
        return "notes sealed";
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
        RowSealing.seal(context.getConnection(), TABLES);
    }
}
