package org.broadsheet.platform.store;

import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Gives every constraint the same name on both stores, so that a later migration can name it in common SQL: the table,
 * its columns and {@code uk}, {@code fk} or {@code ck}, as in {@code flag_comment_id_reporter_key_uk}; a primary key is
 * called after its table alone ({@code flag_pk}). Columns of a check are in alphabetical order. H2 keeps each statement
 * at once, so it may be begun again in the middle.
 */
@Dependent
public class ConstraintNames implements JavaMigration {
    private static final String H2 = "select lower(c.table_name), lower(c.constraint_name),"
            + " case c.constraint_type when 'PRIMARY KEY' then 'pk' when 'UNIQUE' then 'uk'"
            + " when 'FOREIGN KEY' then 'fk' else 'ck' end,"
            + " lower(coalesce((select listagg(k.column_name, '_') within group (order by k.ordinal_position)"
            + " from information_schema.key_column_usage k"
            + " where k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name),"
            + " (select listagg(u.column_name, '_') within group (order by u.column_name)"
            + " from information_schema.constraint_column_usage u"
            + " where u.constraint_schema = c.constraint_schema and u.constraint_name = c.constraint_name)))"
            + " from information_schema.table_constraints c where c.table_schema = current_schema"
            + " order by 1, 2";

    private static final String POSTGRESQL = "select t.relname, c.conname, c.contype::text || 'k',"
            + " (select string_agg(a.attname, '_' order by case when c.contype <> 'c' then k.place end, a.attname)"
            + " from unnest(c.conkey) with ordinality k (number, place)"
            + " join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number)"
            + " from pg_constraint c join pg_class t on t.oid = c.conrelid"
            + " where t.relnamespace = current_schema()::regnamespace and c.contype in ('p', 'u', 'f', 'c')"
            + " order by 1, 2";

    private record Constraint(String table, String name, String kind, String columns) {
        String wanted() {
            return kind.equals("pk") ? table + "_pk" : table + "_" + columns + "_" + kind;
        }

        boolean isToBeRenamed() {
            return !table.startsWith("flyway_") && !name.equals(wanted());
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("8");
    }

    @Override
    public String getDescription() {
        return "constraint names";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection store = context.getConnection();
        try (Statement statement = store.createStatement()) {
            for (Constraint constraint : constraints(store)) {
                if (constraint.isToBeRenamed()) {
                    statement.execute("alter table " + constraint.table + " rename constraint " + constraint.name
                            + " to " + constraint.wanted());
                }
            }
        }
    }

    private static List<Constraint> constraints(Connection store) throws SQLException {
        boolean h2 = store.getMetaData().getDatabaseProductName().equals("H2");
        List<Constraint> all = new ArrayList<>();
        try (Statement read = store.createStatement();
                ResultSet rows = read.executeQuery(h2 ? H2 : POSTGRESQL)) {
            while (rows.next()) {
                all.add(new Constraint(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        return all;
    }
}
