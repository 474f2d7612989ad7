package org.broadsheet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.broadsheet.account.Permission;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.Grant;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.jobs.JobRunner;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The trail is sealed in order and at once, and whatever is done to it afterwards shows. */
@OnEveryStore
class AuditChainTest {
    private static final Actor READER =
            new Actor(7, "publisher", "Pia", Channel.SCREEN, Set.of(new Grant(Permission.AUDIT_READ, null)));
    private static final Actor WRITER = new Actor(8, "reporter", "Rita", Channel.REST, Set.of());

    @Parameter
    House house;

    @Test
    void anEmptyTrailIsClean() {
        Verification verification = verify();

        assertThat(verification.isClean()).isTrue();
        assertThat(verification.links()).isZero();
        assertThat(verification.head()).isNull();
    }

    @Test
    void eventsAreSealedInOneChain() {
        record(3);
        seal();
        record(2);
        seal();

        assertThat(house.rows("select seq from audit_seal order by seq"))
                .extracting(row -> row.get(0))
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        Verification verification = verify();
        assertThat(verification.isClean()).isTrue();
        assertThat(verification.links()).isEqualTo(5);
        assertThat(verification.head())
                .isEqualTo(house.rows("select seal from audit_seal where seq = 5")
                        .get(0)
                        .get(0));
    }

    @Test
    void moreThanOneRoundIsSealedInOneRun() {
        record(1203);
        seal();

        assertThat(verify().links()).isEqualTo(1203);
    }

    @Test
    void anEventThatIsCommittedLateIsSealedWhenItComes() {
        house.within(() -> {
            record(1);
            CompletableFuture.runAsync(() -> {
                        record(1);
                        house.clock().advance(Duration.ofMinutes(4));
                        seal();
                        record(1);
                        seal();
                    })
                    .join();
        });
        assertThat(verify().links()).isEqualTo(2);

        house.clock().advance(Duration.ofSeconds(5));
        seal();

        assertThat(verify().links()).isEqualTo(3);
        assertThat(verify().isClean()).isTrue();
    }

    @Test
    void whatHappenedWhileThisNodeWasKeptFromSealingIsSealedWhenItsTurnComes() {
        record(1);
        seal();
        house.clock().advance(Duration.ofMinutes(2));
        record(3);
        house.clock().advance(Duration.ofMinutes(40));

        seal();

        assertThat(verify().links()).isEqualTo(4);
        assertThat(verify().isClean()).isTrue();
    }

    @Test
    void aClockThatIsSetBackHidesNothing() {
        record(1);
        seal();
        house.clock().advance(Duration.ofMinutes(-30));
        record(1);
        seal();
        house.clock().advance(Duration.ofSeconds(1));
        record(1);
        seal();

        assertThat(verify().links()).isEqualTo(3);
        assertThat(verify().isClean()).isTrue();
    }

    @Test
    void anEventThatNobodySealsIsReportedAfterTenSeconds() {
        record(1);
        house.clock().advance(Duration.ofSeconds(9));
        assertThat(verify().isClean()).isTrue();

        house.clock().advance(Duration.ofSeconds(1));

        assertThat(verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(ChainFinding.Kind.UNSEALED);
            assertThat(finding.eventId())
                    .isEqualTo(house.rows("select id from audit_event").get(0).get(0));
        });
    }

    @Test
    void twoNodesTakeTurns() {
        House other = house.anotherNode();
        try {
            record(2);
            seal();
            record(2);
            other.get(JobRunner.class).run(other.get(SealingJob.class));
            assertThat(verify().links()).isEqualTo(2);

            house.clock().advance(Duration.ofSeconds(6));
            other.get(JobRunner.class).run(other.get(SealingJob.class));

            assertThat(verify().links()).isEqualTo(4);
            assertThat(verify().isClean()).isTrue();
        } finally {
            other.close();
        }
    }

    @Test
    void twoNodesAtOnceMakeOneChain() {
        House other = house.anotherNode();
        try {
            List<CompletableFuture<Void>> work = IntStream.range(0, 4)
                    .mapToObj(n -> CompletableFuture.runAsync(() -> {
                        House here = n % 2 == 0 ? house : other;
                        for (int round = 0; round < 15; round++) {
                            record(here, 3);
                            here.get(JobRunner.class).run(here.get(SealingJob.class));
                            house.clock().advance(Duration.ofSeconds(2));
                        }
                    }))
                    .toList();
            work.forEach(CompletableFuture::join);
            house.clock().advance(Duration.ofSeconds(6));
            seal();

            assertThat(verify().findings()).isEmpty();
            assertThat(verify().links()).isEqualTo(180);
        } finally {
            other.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CHANGED, update audit_event set reason = 'another' where id = (select event_id from audit_seal where seq = 2)",
        "CHANGED, update audit_event set happened_at = happened_at + interval '1' second"
                + " where id = (select event_id from audit_seal where seq = 2)",
        "CHANGED, update audit_event set format = 0 where id = (select event_id from audit_seal where seq = 2)",
        "CHANGED, update audit_event set after_text = '{}'"
                + " where id = (select event_id from audit_seal where seq = 2)",
        "CHANGED, update audit_seal set sealed_at = sealed_at + interval '1' second where seq = 2",
        "CHANGED, update audit_event set content_hash = '"
                + "0000000000000000000000000000000000000000000000000000000000000000'"
                + " where id = (select event_id from audit_seal where seq = 2)",
        "MISSING, delete from audit_seal where seq = 2",
        "MISSING, delete from audit_seal where seq = 1",
        "REORDERED, update audit_seal set seq = 99 where seq = 2; update audit_seal set seq = 2 where seq = 3;"
                + " update audit_seal set seq = 3 where seq = 99",
    })
    void tamperingShows(ChainFinding.Kind kind, String sql) {
        record(4);
        seal();
        assertThat(verify().isClean()).isTrue();

        house.tamper(sql.split("; *"));

        assertThat(verify().findings()).extracting(ChainFinding::kind).contains(kind);
    }

    @Test
    void aRewrittenEventWithItsHashShows() {
        record(3);
        seal();
        record(house, WRITER, "rewritten");
        String forged = "(select max(id) from audit_event)";

        house.tamper("update audit_event set reason = 'rewritten', content_hash = (select content_hash from audit_event"
                + " where id = " + forged + ") where id = (select event_id from audit_seal where seq = 2)");

        assertThat(verify().findings())
                .extracting(ChainFinding::kind, ChainFinding::seq)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ChainFinding.Kind.CHANGED, 2L));
    }

    @Test
    void anEventThatIsGoneShows() {
        record(3);
        seal();

        house.tamper("delete from audit_event where id = (select event_id from audit_seal where seq = 2)");

        assertThat(verify().findings())
                .extracting(ChainFinding::kind, ChainFinding::seq)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ChainFinding.Kind.MISSING, 2L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set reason = 'x'",
                "delete from audit_event",
                "truncate table audit_event cascade",
                "update audit_seal set seal = previous_seal",
                "delete from audit_seal",
                "truncate table audit_seal"
            })
    void postgresRefusesToChangeTheTrail(String sql) throws SQLException {
        assumeThat(house.store()).isEqualTo(Store.POSTGRESQL);
        record(2);
        seal();

        try (Connection connection = house.database().getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("insert-only");
        }
        assertThat(verify().links()).isEqualTo(2);
    }

    @Test
    void whoMayNotReadTheTrailMayNotVerifyIt() {
        assertThatThrownBy(() -> house.get(Verifying.class).verify(WRITER))
                .isInstanceOfSatisfying(
                        ProblemException.class, no -> assertThat(no.kind()).isEqualTo("permission"));
    }

    private void record(int events) {
        record(house, events);
    }

    private static void record(House here, int events) {
        IntStream.range(0, events).forEach(n -> record(here, WRITER, "because " + n));
    }

    private static void record(House here, Actor actor, String reason) {
        here.within(() -> here.get(AuditTrail.class)
                .record(actor, new AuditAction("article.revise", "article", 12, reason, revision(1), revision(2))));
    }

    private static AuditValues revision(int number) {
        return new AuditValues().number("revision", number);
    }

    private void seal() {
        assertThat(house.get(JobRunner.class).run(house.get(SealingJob.class))).isTrue();
    }

    private Verification verify() {
        return house.get(Verifying.class).verify(READER);
    }
}
