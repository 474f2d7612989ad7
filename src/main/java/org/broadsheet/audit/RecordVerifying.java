package org.broadsheet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.account.Permission;
import org.broadsheet.guard.KeptRecord;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.store.DatabaseClock;

/**
 * Goes through everything that features keep for ever, a page at a time: each version by the scheme by which it was hashed,
 * each signature, step, note to readers, decision and verdict by its own hash, and what must be true of several together.
 * PostgreSQL refuses most of what is found here; on H2 this is the defence.
 */
@ApplicationScoped
public class RecordVerifying {
    private static final Logger LOG = Logger.getLogger(RecordVerifying.class.getName());
    private static final int MOST_FINDINGS = 1000;

    @Inject
    @Any
    Instance<KeptRecord> kept;

    @Inject
    RecordRows rows;

    @Inject
    DatabaseClock clock;

    /** Refuses with 403 unless the actor holds {@code audit.read}. */
    public RecordVerification verify(Actor reader) {
        reader.require(Permission.AUDIT_READ);
        Instant begun = clock.now();
        Walk walk = new Walk();
        for (KeptRecord record : kept) {
            record.tables().forEach(table -> compare(walk, table));
            record.rules().forEach(rule -> walk.find(rows.broken(rule, MOST_FINDINGS)));
        }
        long seconds = Duration.between(begun, clock.now()).plusMillis(999).toSeconds();
        RecordVerification result = new RecordVerification(walk.rows, seconds, walk.wrong, walk.findings);
        log(result);
        return result;
    }

    private void compare(Walk walk, KeptRecord.Table table) {
        RecordRows.Page page;
        long last = -1;
        do {
            page = rows.page(table, last);
            walk.rows += page.rows();
            walk.find(page.changed());
            last = page.last();
        } while (page.rows() == table.atOnce());
    }

    private static void log(RecordVerification result) {
        if (result.isClean()) {
            LOG.info(() -> "The record was verified: " + result.rows() + " rows in " + result.seconds()
                    + " s, and nothing is wrong.");
        } else {
            RecordFinding first = result.findings().get(0);
            LOG.log(
                    Level.WARNING,
                    () -> "The record was verified, and it is not whole. Findings: " + result.wrong()
                            + " in " + result.rows() + " rows, the first in " + first.kind() + " " + first.id()
                            + " of story " + first.articleId() + ": " + first.wrong()
                            + ". Verify on the page Audit trail of the desk for the list, and compare with a backup.");
        }
    }

    /** What it found so far. */
    private static final class Walk {
        private long rows;
        private long wrong;
        private final List<RecordFinding> findings = new ArrayList<>();

        void find(List<RecordFinding> found) {
            wrong += found.size();
            found.stream().limit(MOST_FINDINGS - findings.size()).forEach(findings::add);
        }
    }
}
