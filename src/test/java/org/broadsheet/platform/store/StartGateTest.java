package org.broadsheet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.broadsheet.testing.NewerVersion;
import org.broadsheet.testing.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gate opens on a store of its own version and on no newer one. */
class StartGateTest {
    private final Logger log = Logger.getLogger(StartGate.class.getName());
    private final List<LogRecord> lines = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line);
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        log.addHandler(listener);
    }

    @AfterEach
    void hearNoMore() {
        log.removeHandler(listener);
    }

    private static StartGate gate(DataSource database) {
        StartGate gate = new StartGate();
        gate.dataSource = database;
        gate.opened = some(Event.class, (self, method, arguments) -> null);
        gate.migrations = some(Instance.class, (self, method, arguments) -> Stream.of(Store.javaMigrations()));
        return gate;
    }

    @SuppressWarnings("unchecked")
    private static <T> T some(Class<?> type, InvocationHandler answer) {
        return (T) Proxy.newProxyInstance(StartGateTest.class.getClassLoader(), new Class<?>[] {type}, answer);
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void opensOnceTheStoreIsOfItsVersion(Store store) {
        StartGate gate = gate(store.before("7"));
        assertThat(gate.attempt()).isTrue();
        assertThat(gate.isOpen()).isTrue();
        assertThat(gate.version()).isNotNull();
        assertThat(gate.version().isNewerThan("7")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void staysClosedOnAStoreOfANewerVersion(Store store) throws SQLException {
        DataSource database = store.fresh();
        NewerVersion.migrates(database);
        StartGate gate = gate(database);
        assertThat(gate.attempt()).isFalse();
        assertThat(gate.attempt()).isFalse();
        assertThat(gate.isOpen()).isFalse();
        assertThat(gate.obstacle())
                .isEqualTo("a newer version of Broadsheet has migrated the database to version 99999,"
                        + " which this one does not know; start the newer version instead");
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).getMessage()).contains(gate.obstacle());
        assertThat(lines.get(0).getThrown()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void closesForGoodWithOneLine(Store store) {
        StartGate gate = gate(store.fresh());
        gate.attempt();
        lines.clear();
        gate.close("a newer version has come");
        assertThat(gate.isOpen()).isFalse();
        assertThat(gate.obstacle()).isEqualTo("a newer version has come");
        assertThat(lines)
                .extracting(LogRecord::getMessage)
                .containsExactly(
                        "The start gate is closed, and this node serves nothing any more: a newer version has come");
    }
}
