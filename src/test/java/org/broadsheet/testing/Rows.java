package org.broadsheet.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks at the store past the provider: what is really there. */
final class Rows {

    private Rows() {}

    static List<List<Object>> of(DataSource database, String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return read(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private static List<List<Object>> read(PreparedStatement statement) throws SQLException {
        List<List<Object>> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                List<Object> columns = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(column(rows, i));
                }
                all.add(columns);
            }
        }
        return all;
    }

    private static Object column(ResultSet rows, int i) throws SQLException {
        int type = rows.getMetaData().getColumnType(i);
        String name = rows.getMetaData().getColumnTypeName(i);
        if (type == Types.TIMESTAMP_WITH_TIMEZONE || "timestamptz".equals(name)) {
            OffsetDateTime at = rows.getObject(i, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
        return rows.getObject(i);
    }
}
