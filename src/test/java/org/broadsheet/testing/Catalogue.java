package org.broadsheet.testing;

import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** What a store itself says of its tables. */
public final class Catalogue {
    private static final String CONSTRAINTS = "select table_name, constraint_name, constraint_type"
            + " from information_schema.table_constraints where table_schema = current_schema"
            // until PostgreSQL 17 the view lists "not null" too, under a number
            + " and constraint_name not like '%not_null' and table_name not like 'flyway%'"
            + " order by 1, 2";

    private Catalogue() {}

    /** The table, name and type of every constraint but "not null", as {@code flag flag_pk primary key}, in order. */
    public static List<String> constraints(DataSource database) {
        return Rows.of(database, CONSTRAINTS).stream()
                .map(row -> "%s %s %s".formatted(row.toArray()).toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    /** How many migrations came to a good end. */
    public static int migrations(DataSource database) {
        return Rows.of(database, "select \"version\" from \"flyway_schema_history\" where \"success\"")
                .size();
    }
}
