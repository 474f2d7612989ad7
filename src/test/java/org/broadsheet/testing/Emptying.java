package org.broadsheet.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/** Takes a store back to what the migrations left. */
final class Emptying {

    /** The keys of hashes are remembered by every node and are no test's business. */
    private static final Set<String> KEPT = Set.of("flyway_schema_history", "secret");

    private Emptying() {}

    static void empty(Store store, DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(store.withoutChecks());
            for (String table : tables(connection)) {
                statement.execute("delete from " + table + houseRules(table));
            }
            statement.execute(store.withChecks());
        } catch (SQLException failed) {
            throw new IllegalStateException("The store could not be emptied", failed);
        }
    }

    /** The policies of the house and of imports came with the migrations. */
    private static String houseRules(String table) {
        return switch (table) {
            case "policy" -> " where id > 2";
            case "policy_step" -> " where policy_id > 2";
            default -> "";
        };
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!KEPT.contains(name)) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }
}
