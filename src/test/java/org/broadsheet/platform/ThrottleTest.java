package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class ThrottleTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Parameter
    House house;

    private boolean attempt(String bucket) {
        return house.get(Throttle.class).allows(bucket, 3, MINUTE);
    }

    @Test
    void tooManyAreTooMany() {
        assertThat(Stream.generate(() -> attempt("a")).limit(5)).containsExactly(true, true, true, false, false);
        assertThat(attempt("b")).isTrue();
    }

    @Test
    void anotherWindowBeginsAnew() {
        Stream.generate(() -> attempt("a")).limit(4).forEach(allowed -> {});
        house.clock().advance(MINUTE.minusMillis(1));
        assertThat(attempt("a")).isFalse();
        house.clock().advance(Duration.ofMillis(1));
        assertThat(attempt("a")).isTrue();
    }

    @Test
    void severalBucketsAreCountedByOneStatement() {
        Throttle throttle = house.get(Throttle.class);
        attempt("a");
        assertThat(house.statements(
                        () -> assertThat(throttle.count(MINUTE, "a", "b")).isEqualTo(Map.of("a", 2, "b", 1))))
                .hasSize(1);
        house.clock().advance(MINUTE.minusMillis(1));
        assertThat(throttle.count(MINUTE, "a", "b")).isEqualTo(Map.of("a", 3, "b", 2));
        house.clock().advance(Duration.ofMillis(1));
        assertThat(throttle.count(MINUTE, "b", "a")).isEqualTo(Map.of("a", 1, "b", 1));
    }

    @Test
    void whatWasNoMisuseIsTakenBack() {
        Throttle throttle = house.get(Throttle.class);
        Stream.generate(() -> attempt("a")).limit(3).forEach(allowed -> {});
        throttle.takeBack("a");
        assertThat(attempt("a")).isTrue();
        assertThat(attempt("a")).isFalse();
        throttle.forget("a");
        assertThat(attempt("a")).isTrue();
        throttle.takeBack("never seen");
    }

    @Test
    void itCountsWhateverBecomesOfTheCaller() {
        for (int i = 0; i < 3; i++) {
            try {
                house.within(() -> {
                    attempt("a");
                    throw new IllegalStateException();
                });
            } catch (IllegalStateException expected) {
                assertThat(expected).isNotNull();
            }
        }
        assertThat(attempt("a")).isFalse();
    }

    @Test
    void nobodySlipsThroughAtTheSameMoment() {
        List<CompletableFuture<Boolean>> all = IntStream.range(0, 12)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> attempt("crowd")))
                .toList();
        assertThat(all.stream().filter(CompletableFuture::join)).hasSize(3);
        assertThat(house.rows("select hits from throttle where bucket = 'crowd'"))
                .containsExactly(List.of(12));
    }

    @Test
    void throttleCountsACrowdExactly() throws Exception {
        Throttle throttle = house.get(Throttle.class);
        ExecutorService crowd = Executors.newFixedThreadPool(10);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            attempts.add(() -> throttle.allows("test:crowd", 7, Duration.ofSeconds(15)));
        }
        long allowed = 0;
        for (Future<Boolean> attempt : crowd.invokeAll(attempts)) {
            allowed += attempt.get() ? 1 : 0;
        }
        crowd.shutdown();

        assertThat(allowed).isEqualTo(7);
        house.clock().advance(Duration.ofSeconds(15));
        assertThat(throttle.allows("test:crowd", 1, Duration.ofSeconds(15))).isTrue();
        assertThat(throttle.allows("test:crowd", 1, Duration.ofSeconds(15))).isFalse();
        throttle.takeBack("test:crowd");
        assertThat(throttle.allows("test:crowd", 2, Duration.ofSeconds(15))).isTrue();
        throttle.forget("test:crowd");
        assertThat(throttle.allows("test:crowd", 1, Duration.ofSeconds(15))).isTrue();
    }
}
