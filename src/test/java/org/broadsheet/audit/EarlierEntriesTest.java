package org.broadsheet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.broadsheet.account.Permission;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.Grant;
import org.broadsheet.platform.Hashes;
import org.broadsheet.platform.jobs.JobRunner;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The entries that a version before the values wrote, or still writes beside this one, stay as they are. */
@OnEveryStore
class EarlierEntriesTest {
    private static final Actor READER =
            new Actor(7, "publisher", "Pia", Channel.SCREEN, Set.of(new Grant(Permission.AUDIT_READ, null)));
    private static final Instant THEN = Instant.parse("2026-03-01T09:00:00.123456Z");
    private static final String BEFORE = "{\"v\":1,\"slugline\":\"bridge\"}";
    private static final String AFTER = "DeskNotes[slugline=“ferry”, due=null, priority=2]";

    @Parameter
    House house;

    private static String hashOf(String after) {
        return Hashes.sha256(
                THEN, 8L, "rita", Channel.SCREEN, "article.notes", "article", 12L, "because", BEFORE, after);
    }

    /** As that version writes it, which knows nothing of the format. */
    private static void write(DataSource database, String after, String hash, String more) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into audit_event (id, happened_at,"
                        + " actor_id, actor_handle, door, action, entity, entity_id, reason, before_text, after_text,"
                        + " content_hash" + (more.isEmpty() ? "" : ", format") + ") values (1000000000, ?, 8, 'rita',"
                        + " 'SCREEN', 'article.notes', 'article', 12, 'because', ?, ?, ?" + more + ")")) {
            insert.setTimestamp(1, Timestamp.from(THEN));
            insert.setString(2, BEFORE);
            insert.setString(3, after);
            insert.setString(4, hash);
            assertThat(insert.executeUpdate()).isOne();
        }
    }

    private static void seal(House there) {
        assertThat(there.get(JobRunner.class).run(there.get(SealingJob.class))).isTrue();
    }

    private static Verification verify(House there) {
        return there.get(Verifying.class).verify(READER);
    }

    private static void assertShownAsText(House there) {
        AuditEntry entry = there.get(AuditRecords.class)
                .list(READER, AuditFilter.parse("article:12", "rita", null), null, 20)
                .items()
                .get(0);
        AuditFormatter formatter = there.get(AuditFormatter.class);
        AuditNames.Names names = there.get(AuditNames.class).of(List.of(entry));
        assertThat(entry.format()).isZero();
        assertThat(formatter.text(entry.valuesBefore(), names)).isEqualTo(BEFORE);
        assertThat(formatter.text(entry.valuesAfter(), names)).isEqualTo(AFTER);
    }

    @Test
    void theyAreShownAsTextAndVerifiedBesideThoseOfThisVersion() throws SQLException {
        write(house.database(), AFTER, hashOf(AFTER), "");
        house.within(
                () -> house.get(AuditTrail.class).record(READER, AuditAction.of("article.note", "article", 12, null)));
        seal(house);

        assertShownAsText(house);
        assertThat(verify(house).isClean()).isTrue();
        assertThat(verify(house).links()).isEqualTo(2);
    }

    @Test
    void oneThatSaysSomethingElseThanItsHashIsFound() throws SQLException {
        write(house.database(), "DeskNotes[slugline=“bridge”]", hashOf(AFTER), "");
        seal(house);

        assertThat(verify(house).findings()).extracting(ChainFinding::kind).containsExactly(ChainFinding.Kind.CHANGED);
    }

    @Test
    void oneThatIsPassedOffAsOfThisVersionIsFound() throws SQLException {
        write(house.database(), AFTER, hashOf(AFTER), ", 1");
        seal(house);

        assertThat(verify(house).findings()).extracting(ChainFinding::kind).containsExactly(ChainFinding.Kind.CHANGED);
    }

    @Test
    void theyGoThroughTheMigrationsUnchanged() throws SQLException {
        JdbcConnectionPool database = house.store().before("7");
        write(database, AFTER, hashOf(AFTER), "");

        House migrated = House.after(house.store(), database);
        try {
            seal(migrated);

            assertShownAsText(migrated);
            assertThat(verify(migrated).isClean()).isTrue();
            assertThat(verify(migrated).links()).isOne();
        } finally {
            migrated.close();
            database.dispose();
        }
    }
}
