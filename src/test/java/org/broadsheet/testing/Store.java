package org.broadsheet.testing;

import java.util.Locale;
import java.util.UUID;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.broadsheet.guard.NotesSealed;
import org.broadsheet.guard.RowsSealed;
import org.broadsheet.platform.store.ConstraintNames;
import org.broadsheet.section.NamesApart;
import org.broadsheet.text.WordCount;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** The two kinds of database, each with the statements that empty it between tests. */
public enum Store {
    H2("set referential_integrity false", "set referential_integrity true") {
        @Override
        ConnectionPoolDataSource database() {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            return h2;
        }
    },
    // In this mode neither foreign keys nor the trail's own triggers object.
    POSTGRESQL("set session_replication_role = replica", "set session_replication_role = default") {
        @Override
        ConnectionPoolDataSource database() {
            PGConnectionPoolDataSource postgres = new PGConnectionPoolDataSource();
            postgres.setURL(Databases.newPostgresUrl());
            postgres.setUser("postgres");
            postgres.setPassword("postgres");
            return postgres;
        }
    };

    private static final int CONNECTIONS = 20;

    private final String withoutChecks;
    private final String withChecks;

    Store(String withoutChecks, String withChecks) {
        this.withoutChecks = withoutChecks;
        this.withChecks = withChecks;
    }

    abstract ConnectionPoolDataSource database();

    /** Those that a server finds among its beans. */
    public static JavaMigration[] javaMigrations() {
        return new JavaMigration[] {
            new NamesApart(), new WordCount.CountedAgain(), new ConstraintNames(), new RowsSealed(), new NotesSealed()
        };
    }

    /** A new database of this kind behind a pool, with the migrations done that a server would do. */
    public DataSource fresh() {
        return migrated(JdbcConnectionPool.create(database()));
    }

    DataSource migrated(JdbcConnectionPool pool) {
        return migrated(pool, "latest");
    }

    /** A new database of this kind as a server of before left it, with no migration behind this one. */
    public JdbcConnectionPool before(String lastMigration) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(database());
        migrated(pool, lastMigration);
        return pool;
    }

    /** Does the migrations up to this one. */
    public DataSource migrated(JdbcConnectionPool pool, String lastMigration) {
        pool.setMaxConnections(CONNECTIONS);
        Flyway.configure(Store.class.getClassLoader())
                .dataSource(pool)
                .locations("classpath:db/migration", "classpath:db/vendor/" + name().toLowerCase(Locale.ROOT))
                .javaMigrations(javaMigrations())
                .failOnMissingLocations(true)
                .target(lastMigration)
                .load()
                .migrate();
        return pool;
    }

    String withoutChecks() {
        return withoutChecks;
    }

    String withChecks() {
        return withChecks;
    }
}
