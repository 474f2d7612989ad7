package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    private final AtomicLong now = new AtomicLong(-3);
    private final Repeats repeats = new Repeats(Duration.ofMinutes(1), now::get);

    @Test
    void theFirstIsSaidAndThenOneAMinuteWithTheNumberOfTheOthers() {
        assertThat(repeats.note("a")).hasValue(0);
        for (int second = 1; second < 60; second++) {
            now.addAndGet(1_000_000_000L);
            assertThat(repeats.note("a")).isEmpty();
        }
        now.addAndGet(1_000_000_000L);
        assertThat(repeats.note("a")).hasValue(59);
        assertThat(repeats.note("a")).isEmpty();
        now.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(repeats.note("a")).hasValue(1);
    }

    @Test
    void kindsAreCountedApart() {
        assertThat(repeats.note("a")).hasValue(0);
        assertThat(repeats.note("b")).hasValue(0);
        assertThat(repeats.note("a")).isEmpty();
    }

    @Test
    void kindsWithoutEndTakeNoRoomWithoutEnd() {
        repeats.note("often");
        for (int n = 0; n < 5_000; n++) {
            repeats.note("kind" + n);
            assertThat(repeats.note("often")).isEmpty();
        }
        assertThat(repeats.note("kind0")).as("forgotten").hasValue(0);
    }
}
