package org.broadsheet.guard;

import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Gives versions, approvals, transitions, corrections, decisions and verdicts of before their hashes. */
@Dependent
public class RowsSealed implements JavaMigration {
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
        RowSealing.seal(context.getConnection(), TABLES);
    }
}
