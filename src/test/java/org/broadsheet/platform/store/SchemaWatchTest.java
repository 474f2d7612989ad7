package org.broadsheet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.testing.NewerVersion;
import org.broadsheet.testing.Store;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A node stops serving when another one of a newer version has migrated the store. */
class SchemaWatchTest {
    private final List<String> reasons = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Store.class)
    void oldNodeEndsItsServiceOnceANewerOneHasMigrated(Store store) throws SQLException {
        SchemaWatch watch = new SchemaWatch();
        watch.database = store.before("7");
        watch.gate = new StartGate() {
            @Override
            public MigrationVersion version() {
                return MigrationVersion.fromVersion("7");
            }

            @Override
            public void close(String reason) {
                reasons.add(reason);
            }
        };
        watch.run();
        assertThat(reasons).isEmpty();

        NewerVersion.migrates(watch.database);
        watch.run();
        assertThat(reasons)
                .containsExactly("a newer version of Broadsheet has migrated the database to version 99999,"
                        + " and this node knows version 7; end it and start the newer version");
    }
}
