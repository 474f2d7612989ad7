package org.broadsheet.platform;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Brings the tables to the state that this version needs. Flyway forgets a connection on which it fails early, so that a
 * pool would be empty after some attempts; here all come back.
 */
final class Migrations implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Migrations.class.getName());

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

    void run(DatabaseVendor vendor) {
        ClassLoader loader = Migrations.class.getClassLoader();
        Flyway flyway = Flyway.configure(loader)
                .dataSource((DataSource) Proxy.newProxyInstance(loader, new Class<?>[] {DataSource.class}, this::lend))
                .locations("classpath:db/migration", vendor.migrations())
                .javaMigrations(inJava)
                .failOnMissingLocations(true)
                .load();
        // A scan that silently finds nothing would open the gate on an empty schema: flyway issue 3667.
        if (flyway.info().all().length == 0) {
            throw new IllegalStateException("no migration was found in the application");
        }
        flyway.migrate();
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
