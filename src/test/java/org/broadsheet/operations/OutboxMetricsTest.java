package org.broadsheet.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadsheet.platform.jobs.Outbox;
import org.broadsheet.platform.jobs.OutboxDispatcher;
import org.broadsheet.platform.jobs.OutboxTask;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.OutboxTasksTaken;
import org.broadsheet.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What operators are told of the outbox. */
@OnEveryStore
class OutboxMetricsTest {
    private static final Instant NOW = SettableClock.START;

    @Parameter
    House house;

    @Test
    void whatIsOpenAndForHowLongItHasWaitedIsTold() {
        put("late", NOW.plusSeconds(600));
        put("waiting", NOW.minusMillis(2_500));
        put("due", NOW);
        put("void", NOW.minusSeconds(900));
        house.within(() -> house.get(Outbox.class).withdraw("void"));

        house.get(OutboxMetrics.class).run();

        assertThat(told())
                .containsEntry("broadsheet.outbox.open", 3.0)
                .containsEntry("broadsheet.outbox.parked", 0.0)
                .containsEntry("broadsheet.outbox.overdue.seconds", 2.5);
    }

    @Test
    void whatIsLeftAsideIsToldApart() {
        put("bad", NOW);
        house.get(OutboxTasksTaken.class).also(errand -> {
            throw new IllegalStateException("not today");
        });
        for (int attempt = 0; attempt < 10; attempt++) {
            house.get(OutboxDispatcher.class).run();
            house.clock().advance(Duration.ofHours(1));
        }

        house.get(OutboxMetrics.class).run();

        assertThat(told())
                .containsEntry("broadsheet.outbox.open", 0.0)
                .containsEntry("broadsheet.outbox.parked", 1.0)
                .containsEntry("broadsheet.outbox.overdue.seconds", 0.0);
    }

    /** In a rolling upgrade the older nodes see errands that only the newer ones can carry out. */
    @Test
    void whatOtherNodesHaveToCarryOutIsToldApart() {
        put("ours", NOW.minusSeconds(3));
        put("of a newer node", NOW.minusSeconds(900));
        house.within(() -> house.entities()
                .createNativeQuery("update outbox set topic = 'mail' where dedupe_key = 'of a newer node'")
                .executeUpdate());

        house.get(OutboxMetrics.class).run();

        assertThat(told())
                .containsEntry("broadsheet.outbox.open", 1.0)
                .containsEntry("broadsheet.outbox.foreign", 1.0)
                .containsEntry("broadsheet.outbox.overdue.seconds", 3.0);
    }

    @Test
    void anOldAnswerIsNone() {
        assertThat(told()).containsEntry("broadsheet.outbox.open", Double.NaN);
        house.get(OutboxMetrics.class).run();
        assertThat(told()).containsEntry("broadsheet.outbox.open", 0.0);
        house.clock().advance(Duration.ofMinutes(1));
        assertThat(told()).containsEntry("broadsheet.outbox.open", Double.NaN);
    }

    private Map<String, Double> told() {
        return house.get(OutboxMetrics.class).all().collect(Collectors.toMap(Metric::name, figure -> figure.value()
                .getAsDouble()));
    }

    private void put(String key, Instant due) {
        house.within(() ->
                house.get(Outbox.class).put(new OutboxTask(OutboxTasksTaken.TOPIC, key, "thing:" + key, "1", due)));
    }
}
