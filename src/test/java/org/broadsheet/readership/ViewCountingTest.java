package org.broadsheet.readership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.Transition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class ViewCountingTest {

    @Parameter
    House house;

    private Samples samples;
    private ViewCounting counting;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        counting = house.get(ViewCounting.class);
    }

    private static Beacon beacon(long story, int reader) {
        return new Beacon(story, "192.0.2." + reader, "Mozilla/5.0 (a browser)", false, false);
    }

    private long views(long story) {
        return (long) house.rows("select views from article_stats where article_id = ?", story)
                .get(0)
                .get(0);
    }

    @Test
    void eachReaderIsOneView() {
        long story = samples.live();
        for (int reader = 1; reader <= 45; reader++) {
            counting.note(beacon(story, reader));
            counting.note(beacon(story, reader));
        }
        assertThat(views(story)).isZero();
        counting.flush();
        assertThat(views(story)).isEqualTo(45);
        counting.flush();
        assertThat(views(story)).isEqualTo(45);
    }

    @Test
    void aReaderWhoComesBackSoonIsNotCountedAgain() {
        long story = samples.live();
        counting.note(beacon(story, 1));
        counting.flush();
        house.clock().advance(Duration.ofMinutes(29));
        counting.note(beacon(story, 1));
        counting.flush();
        assertThat(views(story)).isEqualTo(1);
        house.clock().advance(Duration.ofMinutes(1));
        counting.note(beacon(story, 1));
        counting.flush();
        assertThat(views(story)).isEqualTo(2);
    }

    @Test
    void storiesAreCountedApart() {
        long one = samples.live();
        long other = samples.live();
        counting.note(beacon(one, 1));
        counting.note(beacon(other, 1));
        counting.note(beacon(other, 2));
        counting.flush();
        assertThat(views(one)).isEqualTo(1);
        assertThat(views(other)).isEqualTo(2);
    }

    @Test
    void whatIsNotOutIsNotCounted() {
        long draft = samples.draft();
        long withdrawn = samples.live();
        samples.move(
                samples.editor(), samples.ask(withdrawn, Transition.UNPUBLISH).noting("Not yet signed."));
        counting.note(beacon(draft, 1));
        counting.note(beacon(withdrawn, 1));
        counting.note(beacon(987_654_321L, 1));
        counting.flush();
        assertThat(views(draft)).isZero();
        assertThat(views(withdrawn)).isZero();
    }

    @Test
    void anotherNodeRemembersTheSameReader() {
        long story = samples.live();
        counting.note(beacon(story, 1));
        counting.flush();
        House node = house.anotherNode();
        try {
            ViewCounting there = node.get(ViewCounting.class);
            there.note(beacon(story, 1));
            there.note(beacon(story, 2));
            there.flush();
        } finally {
            node.close();
        }
        assertThat(views(story)).isEqualTo(2);
    }

    @Test
    void hoursAreKeptForWhatIsReadMost() {
        long story = samples.live();
        Instant hour = Instant.parse("2026-03-02T09:00:00Z");
        counting.note(beacon(story, 1));
        counting.flush();
        counting.note(beacon(story, 2));
        counting.flush();
        house.clock().set(hour.plus(Duration.ofMinutes(61)));
        counting.note(beacon(story, 3));
        counting.flush();
        assertThat(house.rows(
                        "select hour_start, views from view_hour where article_id = ? order by hour_start", story))
                .containsExactly(List.of(hour, 2L), List.of(hour.plus(Duration.ofHours(1)), 1L));
    }

    @Test
    void nothingThatIsStoredNamesAReaderAndTheSaltDiesWithItsDay() {
        long story = samples.live();
        counting.note(beacon(story, 1));
        counting.flush();
        assertThat(house.rows("select seen_key from view_seen").toString()).doesNotContain("192.0.2.1", "Browser");
        assertThat(house.rows("select salt_date from view_salt")).containsExactly(List.of("2026-03-02"));
        house.clock().advance(Duration.ofDays(1));
        counting.note(beacon(story, 1));
        assertThat(house.rows("select salt_date from view_salt")).containsExactly(List.of("2026-03-03"));
    }

    @Test
    void whoWasSeenIsForgottenAfterHalfAnHourAndBeyondABound() {
        long story = samples.live();
        ViewLedger ledger = house.get(ViewLedger.class);
        for (int reader = 1; reader <= 5; reader++) {
            counting.note(beacon(story, reader));
            counting.flush();
            house.clock().advance(Duration.ofSeconds(1));
        }
        ledger.forget(house.clock().instant(), 3);
        assertThat(house.rows("select count(*) from view_seen").get(0).get(0)).isEqualTo(3L);
        house.clock().advance(Duration.ofMinutes(30));
        ledger.forget(house.clock().instant(), 3);
        assertThat(house.rows("select count(*) from view_seen").get(0).get(0)).isEqualTo(0L);
    }

    @Test
    void whatCannotBeWrittenIsKeptWhateverWasThrown() {
        long story = samples.live();
        ViewCounting broken = new ViewCounting();
        broken.salts = house.get(ViewSalts.class);
        broken.clock = house.get(DatabaseClock.class);
        broken.ledger = new ViewLedger() {
            @Override
            public void fold(SortedMap<String, Long> views, Instant now) {
                throw new OutOfMemoryError("test");
            }
        };
        broken.note(beacon(story, 1));
        assertThatThrownBy(broken::flush).isInstanceOf(OutOfMemoryError.class);

        broken.ledger = house.get(ViewLedger.class);
        broken.flush();

        assertThat(views(story)).isEqualTo(1);
    }

    @Test
    void aFlushOfManyTakesFewStatements() {
        long story = samples.live();
        for (int reader = 1; reader <= 250; reader++) {
            counting.note(beacon(story, reader));
        }
        List<String> sent = house.statements(() -> {
            counting.flush();
            return null;
        });
        assertThat(views(story)).isEqualTo(250);
        assertThat(sent).hasSizeLessThanOrEqualTo(8);
    }
}
