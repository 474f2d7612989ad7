package org.broadsheet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.broadsheet.platform.DatabaseClock;
import org.broadsheet.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageFreshnessTest {
    private static final Instant NOW = SettableClock.START;

    private final PageFreshness page = new PageFreshness();

    @BeforeEach
    void atNine() {
        page.clock = new DatabaseClock(new SettableClock());
    }

    @Test
    void cachesThatAreNotOursKeepAPageForHalfAMinute() {
        page.goodUntil(NOW.plusSeconds(3600));
        assertThat(page.cacheControl(false)).isEqualTo("public, max-age=0, s-maxage=30");
    }

    @Test
    void butNotBeyondTheNextChange() {
        page.goodUntil(NOW.plusSeconds(12).plusMillis(900));
        page.goodUntil(NOW.plusSeconds(20));
        page.goodUntil(null);
        assertThat(page.cacheControl(false)).isEqualTo("public, max-age=0, s-maxage=12");
        page.goodUntil(NOW.minusSeconds(1));
        assertThat(page.cacheControl(false)).isEqualTo("public, max-age=0, s-maxage=0");
    }

    @Test
    void whatIsForOneReaderIsKeptNowhere() {
        assertThat(page.cacheControl(true)).isEqualTo("private, no-store");
        page.personal();
        assertThat(page.cacheControl(false)).isEqualTo("private, no-store");
    }

    @Test
    void keysAreNamedOnceAndInOrder() {
        page.reads("front");
        page.reads("article:2");
        page.reads("front");
        assertThat(page.keys()).containsExactly("article:2", "front");
    }
}
