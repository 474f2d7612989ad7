package org.broadsheet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseOutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53100", "53300", "57P01", "57P03", "90098", "55P03", "HYT00", "57014"})
    void lostConnectionIsAnOutageHoweverDeep(String state) {
        Exception wrapped = new IllegalStateException(new RuntimeException(new SQLException("gone", state)));

        assertThat(DatabaseOutage.causedBy(wrapped)).isTrue();
    }

    @Test
    void aDiskThatIsFullIsAnOutage() {
        Exception full = new SQLException(
                "General error", "HY000", 50000, new MVStoreException(2, "Writing failed: No space left on device"));

        assertThat(DatabaseOutage.causedBy(new IllegalStateException(full))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"40001, 40001", "90131, 90131"})
    void twoInEachOthersWayAreNoOutage(String state, int code) {
        Exception conflict =
                new SQLException("not now", state, code, new MVStoreException(101, "Map entry <14> is locked"));

        assertThat(DatabaseOutage.causedBy(new IllegalStateException(conflict))).isFalse();
    }

    @Test
    void aRowThatSomebodyHeldForTooLongIsAnOutageInTheEmbeddedStoreToo() {
        Exception held = new SQLException("timeout", "HYT00", 50200, new MVStoreException(101, "locked"));

        assertThat(DatabaseOutage.causedBy(new IllegalStateException(held))).isTrue();
    }

    @Test
    void secondExceptionOfABatchCounts() {
        SQLException batch = new SQLException("batch", "22000");
        batch.setNextException(new SQLTransientConnectionException("no connection"));

        assertThat(DatabaseOutage.causedBy(batch)).isTrue();
    }

    @Test
    void brokenRuleIsNoOutage() {
        assertThat(DatabaseOutage.causedBy(new SQLIntegrityConstraintViolationException("twice", "23505")))
                .isFalse();
        assertThat(DatabaseOutage.causedBy(new IllegalStateException())).isFalse();
    }

    @Test
    void circleOfCausesEnds() {
        Exception first = new Exception();
        first.initCause(new Exception(first));

        assertThat(DatabaseOutage.causedBy(first)).isFalse();
    }
}
