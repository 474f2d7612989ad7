package org.broadsheet.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What a store itself says of its tables. */
public final class Catalogue {
    private static final String CONSTRAINTS = "select table_name, constraint_name, constraint_type"
            + " from information_schema.table_constraints where table_schema = current_schema"
            // until PostgreSQL 17 the view lists "not null" too, under a number
            + " and constraint_name not like '%not_null' and table_name not like 'flyway%'"
            + " order by 1, 2";

    private static final String TABLES = "select table_name from information_schema.tables"
            + " where table_schema = current_schema and table_name not like 'flyway%'";

    private Catalogue() {}

    /** The table, name and type of every constraint but "not null", as {@code flag flag_pk primary key}, in order. */
    public static List<String> constraints(DataSource database) {
        return Rows.of(database, CONSTRAINTS).stream()
                .map(row -> "%s %s %s".formatted(row.toArray()).toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    /** How many rows each table has. */
    public static Map<String, Long> counts(DataSource database) {
        Map<String, Long> counts = new TreeMap<>();
        for (List<Object> row : Rows.of(database, TABLES)) {
            String table = row.get(0).toString().toLowerCase(Locale.ROOT);
            counts.put(table, (Long)
                    Rows.of(database, "select count(*) from " + table).get(0).get(0));
        }
        return counts;
    }

    /** How many migrations came to a good end. */
    public static int migrations(DataSource database) {
        return Rows.of(database, "select \"version\" from \"flyway_schema_history\" where \"success\"")
                .size();
    }
}
