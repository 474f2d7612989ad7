package org.broadsheet.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.event.EventType;
import org.broadsheet.platform.store.DatabaseVendor;
import org.broadsheet.platform.store.GateOpened;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.OutboxTasksTaken;
import org.broadsheet.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What must follow a change follows once, when it is due, or is left aside where people see it. */
@OnEveryStore
class OutboxTest {
    private static final Instant NOW = SettableClock.START;
    /** Registered, and nothing follows on it. */
    private static final String UNHANDLED = "comment.changed";

    @Parameter
    House house;

    @Test
    void errandsAreCarriedOutWhenTheyAreDueOldestFirst() {
        put("late", NOW.plusSeconds(60));
        put("second", NOW);
        put("first", NOW.minusSeconds(5));

        run();
        assertThat(taken().keys()).containsExactly("first", "second");
        assertThat(done()).containsExactlyInAnyOrder("first", "second");

        run();
        assertThat(taken().keys()).hasSize(2);

        house.clock().advance(Duration.ofSeconds(60));
        run();
        assertThat(taken().keys()).containsExactly("first", "second", "late");
    }

    @Test
    void whatNothingFollowsOnIsDone() {
        house.within(() -> house.get(Outbox.class).put(new OutboxTask(UNHANDLED, "u1", "x:1", "1", NOW)));

        run();

        assertThat(done()).containsExactly("u1");
    }

    @Test
    void whatThisNodeDoesNotKnowWaitsForOneThatDoes() {
        foreign("mail", NOW.minusSeconds(3600));
        foreign("more mail", NOW);
        put("one", NOW);

        run();
        run();

        assertThat(done()).containsExactly("one");
        assertThat(house.rows("select dedupe_key from outbox where done_at is null and voided_at is null"
                        + " and parked_at is null and attempts = 0 order by id"))
                .containsExactly(List.of("mail"), List.of("more mail"));
    }

    /** In a rolling upgrade an older node, which knows the topic too, must not take the new handler's work away. */
    @Test
    void whatOnlyANewerNodeHandlesWaitsForIt() {
        newerNodeHas(UNHANDLED);
        newerNodeHas(OutboxTasksTaken.TOPIC);
        house.within(() -> house.get(Outbox.class).put(new OutboxTask(UNHANDLED, "indexed", "x:1", "1", NOW)));
        put("both", NOW);

        run();

        assertThat(done()).isEmpty();
        assertThat(taken().keys()).as("half of its handlers would be none").isEmpty();

        house.within(() ->
                house.entities().createNativeQuery("delete from outbox_handler").executeUpdate());
        run();
        assertThat(done()).containsExactlyInAnyOrder("indexed", "both");
    }

    @Test
    void theHandlersOfANodeAreNotedOnceByWhicheverStarts() {
        House other = house.anotherNode();
        try {
            house.get(Outbox.class).atStart(new GateOpened(DatabaseVendor.H2));
            other.get(Outbox.class).atStart(new GateOpened(DatabaseVendor.H2));
            house.get(Outbox.class).atStart(new GateOpened(DatabaseVendor.H2));
        } finally {
            other.close();
        }
        assertThat(house.rows("select topic, handler from outbox_handler"))
                .containsExactly(List.of(OutboxTasksTaken.TOPIC, "errands of tests"));
        put("one", NOW);
        run();
        assertThat(done()).as("its own handlers keep it from nothing").containsExactly("one");
    }

    @Test
    void whatWaitsForANewerNodeIsToldAsForeign() {
        newerNodeHas(UNHANDLED);
        assertThat(house.get(Outbox.class).ours()).doesNotContain(UNHANDLED).contains(OutboxTasksTaken.TOPIC);
    }

    private void newerNodeHas(String topic) {
        house.within(() -> house.entities()
                .createNativeQuery("insert into outbox_handler (topic, handler) values (?1, 'search')")
                .setParameter(1, topic)
                .executeUpdate());
    }

    @Test
    void whatThisNodeDoesNotKnowKeepsNothingElseFromItsTurn() {
        IntStream.range(0, 150).forEach(n -> foreign("mail" + n, NOW.minusSeconds(3600)));
        put("one", NOW);

        assertThat(house.get(Outbox.class).due(100)).hasSize(1);
    }

    @Test
    void anErrandOfATopicThatNobodyRegisteredIsNotWritten() {
        assertThatThrownBy(() -> house.within(
                        () -> house.get(Outbox.class).put(new OutboxTask("unknown", "u1", "x:1", "1", NOW))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no feature has registered the topic unknown");
        assertThat(house.rows("select id from outbox")).isEmpty();
    }

    @Test
    void everyTopicOfTheHouseIsRegistered() {
        Set<String> expected = new HashSet<>(Set.of(OutboxTasksTaken.TOPIC));
        Stream.of(EventType.values()).map(EventType::topic).forEach(expected::add);
        assertThat(house.get(Outbox.class).known()).isEqualTo(expected);
    }

    @Test
    void anErrorIsAFailureLikeAnyOther() {
        put("bad", NOW.minusSeconds(1));
        put("good", NOW);
        taken().also(errand -> {
            if (errand.dedupeKey().equals("bad")) {
                throw new OutOfMemoryError("not today");
            }
        });

        run();

        assertThat(done()).containsExactly("good");
        assertThat(house.rows("select attempts, last_error from outbox where dedupe_key = 'bad'"))
                .containsExactly(List.of(1, "java.lang.OutOfMemoryError: not today"));
    }

    @Test
    void whatNothingFollowsOnIsNotDoneBeforeItIsDueNorWhenItIsVoided() {
        house.within(() -> {
            Outbox outbox = house.get(Outbox.class);
            outbox.put(new OutboxTask(UNHANDLED, "later", "x:1", "1", NOW.plusSeconds(30)));
            outbox.put(new OutboxTask(UNHANDLED, "voided", "x:2", "1", NOW));
            outbox.withdraw("voided");
        });

        run();
        assertThat(done()).isEmpty();

        house.clock().advance(Duration.ofSeconds(60));
        run();
        assertThat(done()).containsExactly("later");
    }

    @Test
    void aVoidedErrandNeverRuns() {
        put("one", NOW);
        house.within(() -> {
            assertThat(house.get(Outbox.class).withdraw(OutboxTasksTaken.TOPIC, "thing:one"))
                    .isEqualTo(1);
        });

        run();

        assertThat(taken().keys()).isEmpty();
        assertThat(done()).isEmpty();
    }

    @Test
    void theSameErrandTwiceIsRefused() {
        put("one", NOW);

        assertThatThrownBy(() -> put("one", NOW)).isNotNull();
        assertThat(house.rows("select id from outbox")).hasSize(1);
    }

    @Test
    void theHandlingAndItsNoteAreOneTransaction() {
        put("one", NOW);
        taken().also(errand -> {
            throw new IllegalStateException("not today");
        });

        run();

        assertThat(house.rows("select hits from throttle where bucket = 'one'")).isEmpty();
        assertThat(house.rows("select attempts, last_error, done_at from outbox")
                        .get(0))
                .containsExactly(1, "java.lang.IllegalStateException: not today", null);
    }

    @Test
    void aFailedErrandIsTriedAgainLaterAndLater() {
        put("one", NOW);
        taken().also(errand -> {
            throw new IllegalStateException("not today");
        });

        run();
        run();
        assertThat(taken().keys()).hasSize(1);

        house.clock().advance(Duration.ofSeconds(2));
        run();
        assertThat(taken().keys()).hasSize(2);

        house.clock().advance(Duration.ofSeconds(3));
        run();
        assertThat(taken().keys()).hasSize(2);

        taken().also(errand -> {});
        house.clock().advance(Duration.ofSeconds(1));
        run();
        assertThat(done()).containsExactly("one");
        assertThat(house.rows("select hits from throttle where bucket = 'one'")).hasSize(1);
    }

    @Test
    void aPoisonedErrandIsParkedAndTheOthersGoOn() {
        put("poison", NOW.minusSeconds(1));
        put("good", NOW);
        taken().also(errand -> {
            if (errand.dedupeKey().equals("poison")) {
                throw new IllegalStateException("never");
            }
        });

        for (int n = 0; n < 15; n++) {
            run();
            house.clock().advance(Duration.ofHours(1));
        }

        assertThat(done()).containsExactly("good");
        assertThat(taken().keys()).filteredOn("poison"::equals).hasSize(10);
        assertThat(house.rows("select attempts from outbox where parked_at is not null"))
                .containsExactly(List.of(10));
    }

    @Test
    void twoNodesAtOnceCarryEachOutOnce() {
        IntStream.range(0, 60).forEach(n -> put("errand" + n, NOW));
        House other = house.anotherNode();
        try {
            // Past the lease, as two nodes are when a run took too long.
            CompletableFuture<Void> one = CompletableFuture.runAsync(house.get(OutboxDispatcher.class)::run);
            CompletableFuture<Void> two = CompletableFuture.runAsync(other.get(OutboxDispatcher.class)::run);
            CompletableFuture.allOf(one, two).join();

            assertThat(done()).hasSize(60);
            assertThat(house.rows("select hits from throttle where bucket like 'errand%'"))
                    .hasSize(60);
            assertThat(taken().keys().size()
                            + other.get(OutboxTasksTaken.class).keys().size())
                    .isEqualTo(60);
        } finally {
            other.close();
        }
    }

    @Test
    void onlyTheNodeWithTheLeaseRuns() {
        House other = house.anotherNode();
        try {
            assertThat(house.get(JobRunner.class).run(house.get(OutboxDispatcher.class)))
                    .isTrue();
            put("one", NOW);

            assertThat(other.get(JobRunner.class).run(other.get(OutboxDispatcher.class)))
                    .isFalse();
            assertThat(done()).isEmpty();

            house.clock().advance(Duration.ofSeconds(31));
            assertThat(other.get(JobRunner.class).run(other.get(OutboxDispatcher.class)))
                    .isTrue();
            assertThat(done()).containsExactly("one");
            assertThat(house.get(JobRunner.class).run(house.get(OutboxDispatcher.class)))
                    .isFalse();
        } finally {
            other.close();
        }
    }

    private void put(String key, Instant due) {
        house.within(() ->
                house.get(Outbox.class).put(new OutboxTask(OutboxTasksTaken.TOPIC, key, "thing:" + key, "1", due)));
    }

    /** Of a topic that a newer node wrote. */
    private void foreign(String key, Instant due) {
        house.within(
                () -> house.entities().persist(new OutboxMessage(new OutboxTask("mail", key, "x:1", "1", due), NOW)));
    }

    private void run() {
        house.get(OutboxDispatcher.class).run();
    }

    private OutboxTasksTaken taken() {
        return house.get(OutboxTasksTaken.class);
    }

    private List<String> done() {
        return house.rows("select dedupe_key from outbox where done_at is not null order by done_at, id").stream()
                .map(row -> (String) row.get(0))
                .toList();
    }
}
