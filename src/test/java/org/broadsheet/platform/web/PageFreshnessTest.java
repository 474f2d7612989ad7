package org.broadsheet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PageFreshnessTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final PageFreshness page = new PageFreshness();

    @Test
    void cachesThatAreNotOursKeepAPageForHalfAMinute() {
        page.goodUntil(NOW.plusSeconds(3600));
        assertThat(page.cacheControl(false)).isEqualTo("public, max-age=0, s-maxage=30");
    }

    @Test
    void noTimeThatRunsDownTellsOfAPlan() {
        page.goodUntil(NOW.plusSeconds(12).plusMillis(900));
        page.goodUntil(NOW.plusSeconds(20));
        page.goodUntil(null);
        assertThat(page.cacheControl(false)).isEqualTo("public, max-age=0, s-maxage=30");
        assertThat(page.bestBefore()).isEqualTo(NOW.plusSeconds(12).plusMillis(900));
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
