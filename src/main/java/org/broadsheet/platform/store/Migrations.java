package org.broadsheet.platform.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Brings the tables to the state that this version needs. Flyway forgets a connection on which it fails early, so that a
 * pool would be empty after some attempts; here all come back.
 */
final class Migrations implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Migrations.class.getName());

    /** The store has been migrated by a version of Broadsheet that is newer than this one. */
    static final class NewerSchema extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NewerSchema(MigrationVersion version) {
            super("a newer version of Broadsheet has migrated the database to version " + version
                    + ", which this one does not know; start the newer version instead");
        }
    }

    private final DataSource database;
    private final JavaMigration[] inJava;
    private final List<Connection> borrowed = new ArrayList<>();

    /**
     * Those of the application's folders, and some that SQL cannot say.
     *
     * @param inJava with versions of their own among those of the folders
     */
    Migrations(DataSource database, JavaMigration... inJava) {
        this.database = database;
        this.inJava = inJava.clone();
    }

    /**
     * Migrates to the newest version that this Broadsheet knows; the answer is that version.
     *
     * @throws NewerSchema where a newer Broadsheet has been here before
     */
    MigrationVersion run(DatabaseVendor vendor) {
        ClassLoader loader = Migrations.class.getClassLoader();
        Flyway flyway = Flyway.configure(loader)
                .dataSource((DataSource) Proxy.newProxyInstance(loader, new Class<?>[] {DataSource.class}, this::lend))
                .locations("classpath:db/migration", vendor.migrations())
                .javaMigrations(inJava)
                .failOnMissingLocations(true)
                .load();
        MigrationInfoService found = flyway.info();
        // A scan that silently finds nothing would open the gate on an empty schema: flyway issue 3667.
        if (found.all().length == 0) {
            throw new IllegalStateException("no migration was found in the application");
        }
        refuseNewer(found.current());
        forgetFailed(found.all());
        flyway.migrate();
        return flyway.info().current().getVersion();
    }

    private static void refuseNewer(MigrationInfo current) {
        if (current != null && current.getState() == MigrationState.FUTURE_SUCCESS) {
            throw new NewerSchema(current.getVersion());
        }
    }

    /**
     * H2 cannot take a migration back that failed, and Flyway then refuses to go on. Ours bear being begun again, so the
     * mark is removed.
     */
    private void forgetFailed(MigrationInfo... found) {
        List<MigrationVersion> failed = Stream.of(found)
                .filter(migration -> migration.getState().isFailed())
                .map(MigrationInfo::getVersion)
                .toList();
        if (failed.isEmpty()) {
            return;
        }
        LOG.log(Level.INFO, "Migration " + failed.get(0) + " was interrupted and is begun again.");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from \"flyway_schema_history\" where not \"success\"");
        } catch (SQLException unwritable) {
            throw new IllegalStateException("the failed migration could not be begun again", unwritable);
        }
    }

    private Object lend(Object self, Method method, Object[] arguments) throws Throwable {
        try {
            Object answer = method.invoke(database, arguments);
            if (answer instanceof Connection connection) {
                borrowed.add(connection);
            }
            return answer;
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** Gives every connection back; those that came back before do not mind. */
    @Override
    public void close() {
        for (Connection connection : borrowed) {
            try {
                connection.close();
            } catch (SQLException lost) {
                LOG.log(Level.DEBUG, "A connection was lost.", lost);
            }
        }
    }
}
