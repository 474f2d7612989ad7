package org.broadsheet.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The mark that a node of a newer Broadsheet leaves when it has migrated the store. */
public final class NewerVersion {
    public static final String NUMBER = "99999";

    private NewerVersion() {}

    /** Migrates by name only; no table changes. */
    public static void migrates(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\","
                    + " \"description\", \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")"
                    + " values (99999, '" + NUMBER + "', 'future', 'SQL', 'V99999__future.sql', 'test', 1, true)");
        }
    }
}
