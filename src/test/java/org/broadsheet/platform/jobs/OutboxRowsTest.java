package org.broadsheet.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.OutboxTasksTaken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class OutboxRowsTest {

    @Parameter
    House house;

    private void put(String key, String subject, Duration later) {
        Instant due = house.clock().instant().plus(later);
        house.within(() -> house.get(Outbox.class).put(new OutboxTask(OutboxTasksTaken.TOPIC, key, subject, "1", due)));
    }

    private List<List<Object>> open() {
        return house.rows("select dedupe_key from outbox where voided_at is null and done_at is null order by id");
    }

    @Test
    void anErrandIsDueAtItsTimeAndNotBefore() {
        put("later", "story:1", Duration.ofMinutes(5));
        put("now", "story:2", Duration.ZERO);
        assertThat(house.get(Outbox.class).due(10)).hasSize(1);
        house.clock().advance(Duration.ofMinutes(5));
        assertThat(house.get(Outbox.class).due(10)).hasSize(2);
        assertThat(house.get(Outbox.class).due(1)).hasSize(1);
    }

    @Test
    void theSameErrandIsWrittenOnce() {
        put("a", "story:1", Duration.ZERO);
        assertThatThrownBy(() -> put("a", "story:1", Duration.ZERO)).isInstanceOf(RuntimeException.class);
        assertThat(open()).hasSize(1);
    }

    @Test
    void aPlanThatIsTakenBackLeavesTheOthers() {
        put("a", "story:1", Duration.ZERO);
        put("b", "story:1", Duration.ofMinutes(5));
        house.within(() -> house.get(Outbox.class).withdraw("b"));
        assertThat(open()).containsExactly(List.of("a"));
    }

    @Test
    void allOpenErrandsOfAThingAreVoidedAndNoOthers() {
        put("a", "story:1", Duration.ZERO);
        put("b", "story:1", Duration.ofMinutes(5));
        put("c", "story:2", Duration.ZERO);
        house.within(() -> house.get(Outbox.class).withdraw(OutboxTasksTaken.TOPIC, "story:1"));
        assertThat(open()).containsExactly(List.of("c"));
        assertThat(house.get(Outbox.class).due(10)).hasSize(1);
    }

    private void plan(Instant from, String... keys) {
        List<OutboxTask> coming = Stream.of(keys)
                .map(key -> new OutboxTask(OutboxTasksTaken.TOPIC, key, "story:1", "1", from.plusSeconds(60)))
                .toList();
        house.within(() -> house.get(Outbox.class).plan("story:1", Set.of(OutboxTasksTaken.TOPIC), from, coming));
    }

    @Test
    void anotherPlanVoidsWhatIsNotInItAndOpensAgainWhatIs() {
        Instant now = house.clock().instant();
        put("due", "story:1", Duration.ZERO);
        put("other", "story:2", Duration.ofMinutes(1));
        plan(now, "a", "b");
        assertThat(open()).containsExactly(List.of("due"), List.of("other"), List.of("a"), List.of("b"));
        plan(now, "b", "c");
        assertThat(open()).containsExactly(List.of("due"), List.of("other"), List.of("b"), List.of("c"));
        plan(now, "a");
        assertThat(open()).containsExactlyInAnyOrder(List.of("due"), List.of("other"), List.of("a"));
        assertThat(house.rows("select id from outbox")).hasSize(5);
    }

    @Test
    void whatIsDoneIsNotWrittenAgainByAPlan() {
        Instant now = house.clock().instant();
        plan(now, "a");
        house.clock().advance(Duration.ofMinutes(1));
        house.get(OutboxDispatcher.class).run();
        plan(now, "a");
        assertThat(open()).isEmpty();
        assertThat(house.rows("select id from outbox where voided_at is null and done_at is not null"))
                .hasSize(1);
    }
}
