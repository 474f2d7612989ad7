package org.broadsheet.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * A store in front of another on which one changing statement fails; a server that was killed sends nothing after it
 * either. Flyway's own table does not count.
 */
public final class DyingDatabase {
    /** Of the failure. */
    public static final String MESSAGE = "The connection died";

    private static final String CHANGE = "(?s)(alter|create|drop|update|insert|delete)\\s.*";

    private final DataSource database;
    private final int fatal;
    private final boolean killed;
    private int changes;

    /**
     * Fails at a statement.
     *
     * @param fatal the number of that statement, from 1
     * @param killed whether all that come after it fail too
     */
    public DyingDatabase(DataSource database, int fatal, boolean killed) {
        this.database = database;
        this.fatal = fatal;
        this.killed = killed;
    }

    /** Its connections. */
    public DataSource source() {
        return watched(DataSource.class, database, null);
    }

    private <T> T watched(Class<T> type, T real, String prepared) {
        return type.cast(Proxy.newProxyInstance(
                DyingDatabase.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        meet(prepared == null ? String.valueOf(arguments[0]) : prepared);
                    }
                    return watched(call(real, method, arguments), arguments);
                }));
    }

    private static Object call(Object real, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private Object watched(Object answer, Object... arguments) {
        if (answer instanceof Connection connection) {
            return watched(Connection.class, connection, null);
        }
        if (answer instanceof PreparedStatement statement) {
            return watched(PreparedStatement.class, statement, (String) arguments[0]);
        }
        return answer instanceof Statement statement ? watched(Statement.class, statement, null) : answer;
    }

    private void meet(String sql) throws SQLException {
        String plain = sql.strip().toLowerCase(Locale.ROOT);
        boolean change = plain.matches(CHANGE) && !plain.contains("flyway_schema_history");
        if (change) {
            changes++;
        }
        if (change && changes == fatal || killed && changes >= fatal) {
            throw new SQLException(MESSAGE);
        }
    }
}
