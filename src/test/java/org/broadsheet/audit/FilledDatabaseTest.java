package org.broadsheet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Set;
import org.broadsheet.account.Permission;
import org.broadsheet.guard.KeptRecord.Wrong;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.Grant;
import org.broadsheet.testing.Catalogue;
import org.broadsheet.testing.FilledDatabase;
import org.broadsheet.testing.House;
import org.broadsheet.testing.Store;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a newsroom of before has in its store is there after the migrations, whole, and whatever is done to it shows. */
class FilledDatabaseTest {
    private static final Actor READER =
            new Actor(5, "pia", "Pia", Channel.SCREEN, Set.of(new Grant(Permission.AUDIT_READ, null)));

    /** One row of each kind, changed by hand; nothing but what is named here may be found. */
    private static final String[] TAMPERING = {
        "update article_revision set headline = 'Another' where id = 15",
        "update approval set note = 'Another' where id = 17",
        "update transition_log set note = 'Another' where id = 60",
        "update correction set public_text = 'Another' where id = 18",
        "update correction_withdrawal set public_text = 'Another' where id = 46",
        "update revision_note set text = 'Another' where id = 17",
        "update hold_log set note = 'Another' where id = 4",
        "update moderation_decision set note = 'Another' where id = 16005",
        "update detector_verdict set evidence = 'Another' where id = 16014",
        "update audit_event set after_text = 'Another' where id = 11"
    };

    @ParameterizedTest
    @EnumSource(Store.class)
    void isWholeAfterTheMigrationsAndEveryChangeShows(Store store) {
        JdbcConnectionPool before = store.before(FilledDatabase.VERSION);
        FilledDatabase.fill(before, 280, 108);
        Map<String, Long> counts = Catalogue.counts(before);
        // The policy of imports comes with a migration.
        counts.keySet().removeAll(Set.of("policy", "policy_step"));
        assertThat(counts.get("comment")).isGreaterThan(15_000);

        House house = House.after(store, before);
        try {
            assertThat(Catalogue.counts(before)).containsAllEntriesOf(counts);
            Verification whole = house.get(Verifying.class).verify(READER);
            assertThat(whole.findings()).isEmpty();
            assertThat(whole.record().findings()).isEmpty();
            assertThat(whole.links()).isEqualTo(counts.get("audit_event"));

            house.tamper(TAMPERING);
            Verification tampered = house.get(Verifying.class).verify(READER);
            assertThat(tampered.findings()).containsExactly(new ChainFinding(ChainFinding.Kind.CHANGED, 11L, 11L));
            assertThat(tampered.record().findings())
                    .extracting(RecordFinding::kind, RecordFinding::wrong, RecordFinding::id, RecordFinding::articleId)
                    .containsExactlyInAnyOrder(
                            tuple("revision", Wrong.CHANGED, 15L, 8L),
                            tuple("approval", Wrong.CHANGED, 17L, 9L),
                            tuple("transition", Wrong.CHANGED, 60L, 8L),
                            tuple("correction", Wrong.CHANGED, 18L, 9L),
                            tuple("withdrawal", Wrong.CHANGED, 46L, 23L),
                            tuple("note", Wrong.CHANGED, 17L, 9L),
                            tuple("hold", Wrong.CHANGED, 4L, 4L),
                            tuple("decision", Wrong.CHANGED, 16_005L, 8L),
                            tuple("verdict", Wrong.CHANGED, 16_014L, 8L));
        } finally {
            house.close();
            before.dispose();
        }
    }
}
