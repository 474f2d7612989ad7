package org.broadsheet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** However often the migrations fail, the pool has its connections back. */
class MigrationsTest {
    private final Set<Object> lent = new HashSet<>();
    private int borrowed;
    private boolean broken;

    private final DataSource pool = (DataSource) Proxy.newProxyInstance(
            MigrationsTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (self, method, arguments) -> lend());

    private final JdbcDataSource database = new JdbcDataSource();

    private Connection lend() throws SQLException {
        database.setURL("jdbc:h2:mem:migrations" + UUID.randomUUID());
        Connection real = database.getConnection();
        Connection connection = (Connection) Proxy.newProxyInstance(
                MigrationsTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        lent.remove(real);
                    }
                    if (broken && method.getName().matches("prepareStatement|createStatement")) {
                        throw new SQLException("The file is locked");
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
        lent.add(real);
        borrowed++;
        return connection;
    }

    private void migrate() {
        try (Migrations migrations = new Migrations(pool)) {
            migrations.run(DatabaseVendor.H2);
        }
    }

    @Test
    void connectionsThatFailComeBack() {
        broken = true;
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(this::migrate).hasMessageContaining("The file is locked");
        }
        assertThat(borrowed).isGreaterThanOrEqualTo(3);
        assertThat(lent).isEmpty();
    }

    @Test
    void connectionsThatFindNoTablesComeBack() {
        assertThatThrownBy(() -> {
                    try (Migrations migrations = new Migrations(pool)) {
                        migrations.run(DatabaseVendor.POSTGRESQL);
                    }
                })
                .isInstanceOf(RuntimeException.class);
        assertThat(lent).isEmpty();
    }
}
