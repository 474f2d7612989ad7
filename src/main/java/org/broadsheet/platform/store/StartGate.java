package org.broadsheet.platform.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.broadsheet.platform.Repeats;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Keeps everybody from the persistence unit until the database answers and its migrations are done. A unit that was
 * opened while its database was away stays broken; a closed gate only costs a 503.
 */
@ApplicationScoped
public class StartGate {

    private static final Logger LOG = Logger.getLogger(StartGate.class.getName());
    private static final Duration REMINDER = Duration.ofMinutes(1);

    @Resource(lookup = "java:jboss/datasources/Broadsheet")
    DataSource dataSource;

    @Inject
    Event<GateOpened> opened;

    @Inject
    @Any
    Instance<JavaMigration> migrations;

    private volatile boolean open;
    private volatile MigrationVersion version;
    private volatile String obstacle = "the first look at the database is still to come";
    private final Repeats reported = new Repeats(REMINDER);

    public boolean isOpen() {
        return open;
    }

    /** Why the gate is closed, in words for an operator; no address and no password. */
    public String obstacle() {
        return obstacle;
    }

    /** The version of the schema that this node knows; null until its migrations are done. */
    public MigrationVersion version() {
        return version;
    }

    /** Closes it for good: this node is of no use any more. */
    public void close(String reason) {
        obstacle = reason;
        open = false;
        LOG.severe(() -> "The start gate is closed, and this node serves nothing any more: " + reason);
    }

    /** Tries to open the gate, and says whether it is open now. */
    @ActivateRequestContext
    public boolean attempt() {
        try {
            DatabaseVendor vendor = probe();
            migrate(vendor);
            opened.fire(new GateOpened(vendor));
            open = true;
            LOG.info(() -> "The start gate is open: " + vendor + " answers and its migrations are done.");
        } catch (Throwable e) {
            report(e);
        }
        return open;
    }

    private DatabaseVendor probe() throws SQLException {
        obstacle = "the database does not answer";
        try (Connection connection = dataSource.getConnection()) {
            return DatabaseVendor.of(connection.getMetaData());
        }
    }

    private void migrate(DatabaseVendor vendor) {
        obstacle = "the migrations are not done";
        try (Migrations all = new Migrations(dataSource, migrations.stream().toArray(JavaMigration[]::new))) {
            version = all.run(vendor);
        } catch (Migrations.NewerSchema newer) {
            obstacle = newer.getMessage();
            throw newer;
        }
        obstacle = "the application prepares its first data";
    }

    private void report(Throwable problem) {
        boolean away = DatabaseOutage.causedBy(problem);
        boolean newer = problem instanceof Migrations.NewerSchema;
        reported.note(obstacle + problem.getClass())
                .ifPresent(unsaid -> LOG.log(
                        away ? Level.WARNING : Level.SEVERE,
                        "The start gate stays closed and tries again every two seconds: " + obstacle
                                + (newer ? "" : ": " + DatabaseOutage.innermost(problem)),
                        away || newer || unsaid > 0 ? null : problem));
    }
}
