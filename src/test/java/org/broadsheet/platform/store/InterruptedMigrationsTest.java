package org.broadsheet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.broadsheet.account.Permission;
import org.broadsheet.audit.Verifying;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.Grant;
import org.broadsheet.testing.Catalogue;
import org.broadsheet.testing.DyingDatabase;
import org.broadsheet.testing.FilledDatabase;
import org.broadsheet.testing.House;
import org.broadsheet.testing.Store;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Wherever a migration ends before its time, the next start takes it to the end. From V8 on; those before are done. */
class InterruptedMigrationsTest {
    private static final int MOST_STARTS = 1_000;
    private static final int SOME = 40;
    private static final int LATER = 61;
    private static final Actor READER =
            new Actor(5, "pia", "Pia", Channel.SCREEN, Set.of(new Grant(Permission.AUDIT_READ, null)));

    private static void migrate(Store store, DataSource database) {
        try (Migrations migrations = new Migrations(database, Store.javaMigrations())) {
            migrations.run(DatabaseVendor.valueOf(store.name()));
        }
    }

    /**
     * Every statement of every migration is the last one once, by turns because the server is killed and because the
     * statement fails; H2 then has a mark of the failure, which Flyway takes for a reason to stop for ever. PostgreSQL
     * takes a migration back that did not end, so there some places are enough.
     */
    @ParameterizedTest
    @EnumSource(Store.class)
    void nextStartGoesOn(Store store) {
        DataSource database = store.before("7");
        int step = store == Store.H2 ? 1 : SOME;
        int fatal = 1;
        int starts = 0;
        int done = Catalogue.migrations(database);
        while (dies(store, new DyingDatabase(database, fatal, starts % 2 == 0))) {
            starts++;
            assertThat(starts).isLessThan(MOST_STARTS);
            boolean further = Catalogue.migrations(database) > done;
            done = Catalogue.migrations(database);
            fatal = further ? 1 : fatal + step;
        }
        assertThat(starts).isGreaterThan(5);
        assertThat(Catalogue.constraints(database)).isEqualTo(Catalogue.constraints(store.fresh()));
    }

    /** A start of a server with a newsroom's data dies several times, each time later, and nothing is lost or half done. */
    @ParameterizedTest
    @EnumSource(Store.class)
    void nextStartGoesOnWithAFilledStore(Store store) {
        JdbcConnectionPool database = store.before(FilledDatabase.VERSION);
        FilledDatabase.fill(database, 84, 60);
        Map<String, Long> counts = Catalogue.counts(database);
        // The policy of imports comes with a migration.
        counts.keySet().removeAll(Set.of("policy", "policy_step"));
        int starts = 0;
        while (dies(store, new DyingDatabase(database, 3 + LATER * starts, starts % 2 == 0))) {
            starts++;
            assertThat(starts).isLessThan(MOST_STARTS);
        }
        assertThat(starts).isGreaterThan(2);
        assertThat(Catalogue.counts(database)).containsAllEntriesOf(counts);
        House house = House.after(store, database);
        try {
            assertThat(house.get(Verifying.class).verify(READER).isClean()).isTrue();
        } finally {
            house.close();
            database.dispose();
        }
    }

    private static boolean dies(Store store, DyingDatabase database) {
        try {
            migrate(store, database.source());
            return false;
        } catch (RuntimeException death) {
            assertThat(death).hasStackTraceContaining(DyingDatabase.MESSAGE);
            return true;
        }
    }
}
