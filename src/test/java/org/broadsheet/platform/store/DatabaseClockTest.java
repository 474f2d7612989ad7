package org.broadsheet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.broadsheet.testing.SettableClock;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {

    private final SettableClock node = new SettableClock();
    private final DatabaseClock clock = new DatabaseClock(node);

    @Test
    void instantsAreWholeMicroseconds() {
        node.set(Instant.parse("2026-03-02T09:00:00.123456789Z"));
        assertThat(clock.now()).isEqualTo(Instant.parse("2026-03-02T09:00:00.123456Z"));
    }

    @Test
    void aSlowNodeIsCorrected() {
        Instant asked = clock.nodeTime();
        clock.correct(asked.plusSeconds(42), asked, asked);
        assertThat(clock.now()).isEqualTo(asked.plusSeconds(42));
        node.advance(Duration.ofSeconds(1));
        assertThat(clock.now()).isEqualTo(asked.plusSeconds(43));
    }

    @Test
    void theMiddleOfTheQuestionCounts() {
        Instant asked = clock.nodeTime();
        clock.correct(asked.plusSeconds(1), asked, asked.plusSeconds(2));
        assertThat(clock.now()).isEqualTo(asked);
    }

    @Test
    void aLaterCorrectionDoesNotAddToTheFormer() {
        Instant asked = clock.nodeTime();
        clock.correct(asked.plusSeconds(42), asked, asked);
        clock.correct(asked.minusSeconds(3), asked, asked);
        assertThat(clock.now()).isEqualTo(asked.minusSeconds(3));
    }
}
