package org.broadsheet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.broadsheet.account.Permission;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.Grant;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Slice;
import org.broadsheet.platform.jobs.JobRunner;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The trail as those read it who may. */
@OnEveryStore
class AuditRecordsTest {
    private static final Actor READER =
            new Actor(7, "publisher", "Pia", Channel.SCREEN, Set.of(new Grant(Permission.AUDIT_READ, null)));
    private static final Actor RITA = new Actor(8, "reporter", "Rita", Channel.REST, Set.of());

    @Parameter
    House house;

    @BeforeEach
    void fiveEvents() {
        record(RITA, "article", 1);
        record(RITA, "article", 2);
        record(READER, "article", 1);
        record(READER, "person", 1);
        house.get(JobRunner.class).run(house.get(SealingJob.class));
        record(Actor.system(), "person", 2);
    }

    @Test
    void theNewestComesFirstWithItsSeal() {
        Slice<AuditEntry> all = list("", "", "", null, 20);

        assertThat(all.items())
                .extracting(AuditEntry::actor)
                .containsExactly("system", "publisher", "publisher", "reporter", "reporter");
        assertThat(all.items()).extracting(AuditEntry::seq).containsExactly(null, 4L, 3L, 2L, 1L);
        assertThat(all.next()).isNull();
        assertThat(all.items().get(4)).satisfies(first -> {
            assertThat(first.door()).isEqualTo(Channel.REST);
            assertThat(first.reason()).isEqualTo("because");
            assertThat(first.seal()).hasSize(64);
            assertThat(first.at()).isEqualTo(SettableClock.START.plusSeconds(1));
        });
    }

    @Test
    void pagesFollowOneAnother() {
        Slice<AuditEntry> first = list(null, null, null, null, 3);
        Slice<AuditEntry> second = list(null, null, null, Cursor.parse(first.next()), 3);

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).extracting(AuditEntry::seq).containsExactly(2L, 1L);
        assertThat(second.next()).isNull();
    }

    @Test
    void filtersNarrowTheList() {
        assertThat(list("article", null, null, null, 20).items()).hasSize(3);
        assertThat(list("article:1", null, null, null, 20).items()).hasSize(2);
        assertThat(list("article:1", "reporter", null, null, 20).items()).hasSize(1);
        assertThat(list("article:1", "@reporter", null, null, 20).items()).hasSize(1);
        assertThat(list(null, "nobody", null, null, 20).items()).isEmpty();
        assertThat(list(null, null, "2026-03-02T09:00:04Z", null, 20).items()).hasSize(2);
        assertThat(list(null, null, "2026-03-02T10:00:04+01:00", null, 20).items())
                .hasSize(2);
    }

    @Test
    void aFilterThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> AuditFilter.parse("article:x", null, null)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> AuditFilter.parse(null, null, "yesterday")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> AuditFilter.parse(null, null, "+99999-01-01T00:00:00Z"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void onlyThoseReadItWhoMay() {
        AuditFilter everything = new AuditFilter(null, null, null, null);

        assertThatThrownBy(() -> house.get(AuditRecords.class).list(RITA, everything, null, 20))
                .isInstanceOfSatisfying(
                        ProblemException.class, no -> assertThat(no.status()).isEqualTo(403));
    }

    private Slice<AuditEntry> list(String entity, String actor, String since, Cursor before, int limit) {
        return house.get(AuditRecords.class).list(READER, AuditFilter.parse(entity, actor, since), before, limit);
    }

    private void record(Actor actor, String entity, long id) {
        house.clock().advance(Duration.ofSeconds(1));
        house.within(() -> house.get(AuditTrail.class)
                .record(
                        actor,
                        new AuditAction(
                                entity + ".act",
                                entity,
                                id,
                                "because",
                                null,
                                new AuditValues().constant("state", Channel.REST))));
    }
}
