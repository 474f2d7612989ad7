package org.broadsheet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.broadsheet.testing.House;
import org.broadsheet.testing.Store;
import org.junit.jupiter.api.Test;

class SiteTimesTest {
    private static final Instant AT = Instant.parse("2026-11-23T12:31:45.987654Z");

    private final SiteTimes times = House.on(Store.H2).get(SiteTimes.class);

    @Test
    void theFirstTimeNamesItsZone() {
        assertThat(times.full(AT)).isEqualTo("23 November 2026, 12:31 UTC");
        assertThat(times.exact(AT)).isEqualTo("23 November 2026, 12:31:45 UTC");
        assertThat(times.wholeDay(AT)).isEqualTo("Monday, 23 November 2026");
    }

    @Test
    void aLaterTimeOfTheSameDayIsTheClockAlone() {
        assertThat(times.later(AT, AT.plusSeconds(4140))).isEqualTo("13:40");
        assertThat(times.later(AT, AT.plusSeconds(86_400))).isEqualTo("24 November 2026, 12:31");
    }

    @Test
    void listsSayOfOldStoriesOnlyTheDay() {
        assertThat(times.brief(AT, AT.minusSeconds(60))).isEqualTo("12:30");
        assertThat(times.brief(AT, AT.minusSeconds(86_400))).isEqualTo("22 November 2026");
    }

    @Test
    void machinesGetTheOffset() {
        assertThat(times.iso(AT)).isEqualTo("2026-11-23T12:31:45Z");
        assertThat(times.isoDay(AT)).isEqualTo("2026-11-23");
        assertThat(times.midnightAfter(AT)).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
    }
}
