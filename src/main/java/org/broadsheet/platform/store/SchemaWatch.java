package org.broadsheet.platform.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.broadsheet.platform.jobs.Job;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Takes a node out of service as soon as a node of a newer version has migrated the database: what the old one would read
 * and write from then on could be wrong.
 */
@ApplicationScoped
public class SchemaWatch implements Job {
    private static final String NEWEST = "select \"version\" from \"flyway_schema_history\" where \"success\""
            + " and \"version\" is not null order by \"installed_rank\" desc fetch first 1 rows only";

    @Resource(lookup = "java:jboss/datasources/Broadsheet")
    DataSource database;

    @Inject
    StartGate gate;

    @Override
    public String name() {
        return "schema";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Duration lease() {
        return Duration.ZERO;
    }

    @Override
    public void run() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(NEWEST)) {
            if (row.next()) {
                compare(MigrationVersion.fromVersion(row.getString(1)));
            }
        } catch (SQLException away) {
            throw new IllegalStateException("the version of the schema was not read", away);
        }
    }

    private void compare(MigrationVersion there) {
        if (there.compareTo(gate.version()) > 0) {
            gate.close("a newer version of Broadsheet has migrated the database to version " + there
                    + ", and this node knows version " + gate.version() + "; end it and start the newer version");
        }
    }
}
