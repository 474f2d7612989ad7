package org.broadsheet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import org.broadsheet.testing.House;
import org.broadsheet.testing.Samples;
import org.broadsheet.testing.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL refuses two versions of a story that readers would have at the same time. */
class OneLiveVersionTest {
    private final House house = House.on(Store.POSTGRESQL);
    private final Samples samples = new Samples(house);

    @BeforeEach
    void clear() {
        house.clear();
    }

    private Throwable attempt(String sql, long story) {
        return catchThrowable(() -> house.within(() ->
                house.entities().createNativeQuery(sql).setParameter(1, story).executeUpdate()));
    }

    @Test
    void intervalsThatOverlapAreAConflict() {
        long story = samples.publish(samples.liveWithDraft());
        Throwable refused = attempt(
                "update publication set ended_at = ended_at + interval '1 microsecond'"
                        + " where article_id = ?1 and ended_at < timestamptz '9000-01-01'",
                story);
        assertThat(refused).hasStackTraceContaining("publication_article_id_release_at_ended_at_ex");
        assertThat(Entities.isConflict(refused)).isTrue();
    }

    @Test
    void oneThatReplacesAnotherBeginsWhereThatEnds() {
        long story = samples.publish(samples.liveWithDraft());
        List<List<Object>> rows = house.rows(
                "select release_at, ended_at from publication where article_id = ? order by release_at", story);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get(1)).isEqualTo(rows.get(1).get(0));
    }

    @Test
    void plansThatWereTakenBackDoNotCount() {
        long story = samples.liveWithPlan(house.clock().instant().plus(Duration.ofHours(2)));
        assertThat(attempt(
                        "update publication set voided_at = current_timestamp"
                                + " where article_id = ?1 and replaces_id is not null",
                        story))
                .isNull();
        assertThat(attempt(
                        "update publication set ended_at = timestamptz '9999-12-31 00:00:00+00' where article_id = ?1",
                        story))
                .isNull();
    }
}
