package org.broadsheet.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class LeasesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Parameter
    House house;

    private House other;

    @BeforeEach
    void start() {
        other = house.anotherNode();
    }

    @AfterEach
    void stop() {
        other.close();
    }

    private boolean take(House node) {
        return node.get(Leases.class).take("sealer", MINUTE);
    }

    @Test
    void oneNodeHoldsItAndMayRenewIt() {
        assertThat(take(house)).isTrue();
        assertThat(take(other)).isFalse();
        assertThat(take(house)).isTrue();
        assertThat(other.get(Leases.class).take("another job", MINUTE)).isTrue();
    }

    @Test
    void itExpires() {
        assertThat(take(house)).isTrue();
        house.clock().advance(MINUTE.minusNanos(1000));
        assertThat(take(other)).isFalse();
        house.clock().advance(Duration.ofNanos(1000));
        assertThat(take(other)).isTrue();
        assertThat(take(house)).isFalse();
    }

    @Test
    void oneThatIsGivenBackIsFree() {
        assertThat(take(house)).isTrue();
        other.get(Leases.class).giveBack("sealer");
        assertThat(take(other)).as("only its holder gives it back").isFalse();
        house.get(Leases.class).giveBack("sealer");
        assertThat(take(other)).isTrue();
        assertThat(take(house)).isFalse();
    }

    @Test
    void twoThatAskAtOnceDoNotBothGetIt() {
        for (int round = 0; round < 20; round++) {
            String job = "job " + round;
            List<CompletableFuture<Boolean>> both = Stream.of(house, other)
                    .map(node -> CompletableFuture.supplyAsync(
                            () -> node.get(Leases.class).take(job, MINUTE)))
                    .toList();
            assertThat(both.stream().filter(CompletableFuture::join)).hasSize(1);
        }
    }
}
