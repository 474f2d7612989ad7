package org.broadsheet.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.broadsheet.platform.jobs.Job;
import org.broadsheet.platform.store.DatabaseVendor;
import org.broadsheet.platform.store.GateOpened;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * Keeps the file of the embedded database small while it is in use. A store that writes each commit at once does no such
 * thing by itself: it leaves some sixty times of what it keeps behind. What is written goes to the disk each time, so that
 * no old page is written over (RETENTION_TIME) before the new ones are safe. Decision: 0123.
 */
@ApplicationScoped
public class EmbeddedStoreUpkeep implements Job {
    private static final Logger LOG = System.getLogger(EmbeddedStoreUpkeep.class.getName());
    /** Percent of living pages below which chunks are written anew. */
    private static final int FULL_ENOUGH = 75;

    private static final int AT_ONCE = 16 * 1024 * 1024;
    private static final int MOST_ROUNDS = 20;
    /** Percent of the file that is in use; below, what is in use is moved to the front and the file is cut. */
    private static final int USED_ENOUGH = 50;

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final int CUTTING_MILLIS = 200;
    private static final int MOST_LOCKED = 12;

    @Resource(lookup = "java:jboss/datasources/Broadsheet")
    DataSource database;

    /** Ends the process, which something starts again. */
    Runnable end = () -> Runtime.getRuntime().halt(1);

    private volatile boolean embedded;
    private volatile List<String> filesToClose = List.of(".mv.db", ".trace.db");
    private final AtomicInteger lockedRuns = new AtomicInteger();

    void atStart(@Observes GateOpened opened) {
        embedded = opened.vendor() == DatabaseVendor.H2;
    }

    @Override
    public String name() {
        return "embedded-store";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration lease() {
        return Duration.ZERO;
    }

    @Override
    public void run() {
        if (!embedded) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            lockedRuns.set(0);
            if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                keepPrivate(session.getDatabase().getDatabasePath());
                tidy(session.getDatabase().getStore().getMvStore());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            endIfLocked(failure);
            throw new IllegalStateException("the embedded database was not tidied", failure);
        }
    }

    /** Files of an earlier version, or made by a start without the server's own script, may be readable by others. */
    private void keepPrivate(String database) throws IOException {
        for (String ending : filesToClose) {
            Path file = Path.of(database + ending);
            if (Files.exists(file)
                    && Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(file, OWNER_ONLY);
            }
        }
        filesToClose = List.of();
    }

    private static void tidy(MVStore store) {
        if (store.getFileStore() == null) {
            return;
        }
        store.sync();
        for (int round = 0; round < MOST_ROUNDS && store.compact(FULL_ENOUGH, AT_ONCE); round++) {
            store.sync();
        }
        if (store.getFileStore().getFillRate() < USED_ENOUGH) {
            int retention = store.getRetentionTime();
            try {
                store.compactFile(CUTTING_MILLIS);
            } finally {
                // H2 sets it to nothing for the cut, and leaves it so when the cut fails.
                store.setRetentionTime(retention);
            }
        }
    }

    /** After a failed write H2 may never let go of its own lock; it was ours before, so nobody else has it now. */
    private void endIfLocked(SQLException failure) {
        int locked = isLocked(failure) ? lockedRuns.incrementAndGet() : 0;
        lockedRuns.set(locked);
        if (locked == MOST_LOCKED) {
            LOG.log(
                    Level.ERROR,
                    "The embedded database has kept its own file locked for a minute, as after a write to a full disk. "
                            + "This server ends so that it can be started again; see to the disk first.");
            end.run();
        }
    }

    private static boolean isLocked(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return true;
            }
        }
        return false;
    }
}
