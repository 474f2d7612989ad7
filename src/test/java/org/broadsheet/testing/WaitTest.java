package org.broadsheet.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitTest {
    private static final Duration SHORT = Duration.ofMillis(120);

    @Test
    void itGoesOnAsSoonAsSomethingIsSo() {
        AtomicInteger looks = new AtomicInteger();
        Wait.until("the third look", () -> looks.incrementAndGet() == 3);
        assertThat(looks).hasValue(3);
    }

    @Test
    void itTellsWhatDoesNotComeInTime() {
        assertThat(Wait.within(SHORT, () -> false)).isFalse();
        assertThat(Wait.within(Duration.ZERO, () -> true)).isTrue();
    }

    @Test
    void itFailsAsSoonAsSomethingIsNoLongerSo() {
        AtomicInteger looks = new AtomicInteger();
        assertThatThrownBy(() -> Wait.always(Duration.ofMinutes(1), "two looks", () -> looks.incrementAndGet() < 3))
                .isInstanceOf(AssertionError.class)
                .hasMessage("No longer so: two looks");
        assertThatCode(() -> Wait.always(SHORT, "truth", () -> true)).doesNotThrowAnyException();
    }

    @Test
    void itTellsWhatStaysTheSame() {
        Iterator<String> changing = List.of("a", "b", "b", "c").iterator();
        assertThat(Wait.settled(SHORT, () -> changing.hasNext() ? changing.next() : "d"))
                .isEqualTo("d");
        AtomicInteger looks = new AtomicInteger();
        assertThat(Wait.seen(looks::incrementAndGet, seen -> seen == 2)).isEqualTo(2);
    }
}
