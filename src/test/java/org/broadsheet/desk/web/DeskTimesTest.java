package org.broadsheet.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.platform.web.WallClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskTimesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T22:30:00Z");

    private final DeskTimes when = new DeskTimes();

    @BeforeEach
    void inTheSitesZone() {
        SiteSettings site = new SiteSettings() {
            @Override
            public ZoneId zone() {
                return ZoneId.of("Europe/Berlin");
            }

            @Override
            public Locale language() {
                return Locale.ENGLISH;
            }
        };
        when.site = site;
        when.clock = new DatabaseClock(Clock.fixed(NOW, ZoneOffset.UTC));
        when.messages = new DeskMessages();
        when.messages.site = site;
    }

    @Test
    void aTimeTodayIsTheClockInTheSitesZone() {
        assertThat(when.at(Instant.parse("2026-11-23T13:00:00Z"))).isEqualTo("14:00");
        assertThat(when.on(Instant.parse("2026-11-23T13:00:00Z"))).isEqualTo("today 14:00");
        assertThat(when.at(null)).isEmpty();
    }

    @Test
    void theDayTurnsAtTheSitesMidnight() {
        assertThat(when.at(Instant.parse("2026-11-23T23:30:00Z"))).isEqualTo("tomorrow 00:30");
        assertThat(when.at(Instant.parse("2026-11-22T22:59:00Z"))).isEqualTo("yesterday 23:59");
        assertThat(when.at(Instant.parse("2026-12-24T17:00:00Z"))).isEqualTo("24 Dec 18:00");
        assertThat(when.at(Instant.parse("2025-01-02T08:00:00Z"))).isEqualTo("2 Jan 2025 09:00");
    }

    @Test
    void inASentenceATimeHasItsPrepositions() {
        assertThat(when.moment(Instant.parse("2026-11-23T17:00:00Z"))).isEqualTo("at 18:00");
        assertThat(when.moment(Instant.parse("2026-11-24T17:00:00Z"))).isEqualTo("tomorrow at 18:00");
        assertThat(when.moment(Instant.parse("2026-12-24T17:00:00Z"))).isEqualTo("on 24 Dec at 18:00");
    }

    @Test
    void whatJustHappenedIsToldAsADistance() {
        assertThat(when.ago(NOW.minusSeconds(5))).isEqualTo("just now");
        assertThat(when.ago(NOW.minusSeconds(260))).isEqualTo("4 min ago");
        assertThat(when.ago(NOW.minusSeconds(7300))).isEqualTo("2 h ago");
        assertThat(when.ago(NOW.minusSeconds(60_000))).isEqualTo("06:50");
    }

    @Test
    void aFieldHoldsTheSitesTime() {
        Instant noon = Instant.parse("2026-07-01T10:00:00Z");

        assertThat(when.field(noon)).isEqualTo("2026-07-01T12:00");
        assertThat(when.read("2026-07-01T12:00", null, null)).contains(noon);
        assertThat(when.read(" ", null, noon)).isEmpty();
    }

    @Test
    void aTimeOfAnotherSeasonHasItsZone() {
        assertThat(when.at(Instant.parse("2027-07-01T10:00:00Z"))).isEqualTo("1 Jul 2027 12:00 CEST");
        assertThat(when.moment(Instant.parse("2027-07-01T10:00:00Z"))).isEqualTo("on 1 Jul 2027 at 12:00 CEST");
        assertThat(when.getZone()).isEqualTo("Europe/Berlin");
        assertThat(when.zoneOf("2027-07-01T12:00", null)).isEqualTo("Europe/Berlin, CEST (UTC+02:00)");
    }

    private String problem(String field) {
        return when.problem(
                catchThrowableOfType(WallClock.UnreadableException.class, () -> when.read(field, null, null)));
    }

    @Test
    void whatIsNoTimeIsSaidAtTheField() {
        assertThat(problem("2027-03-28T02:30")).isEqualTo("02:30 does not exist on that night: the clocks go forward.");
        assertThat(problem("2027-10-31T02:30"))
                .isEqualTo("02:30 comes twice on that night, when the clocks go back. Choose which one.");
        assertThat(problem("tomorrow")).startsWith("A day and a time are needed");
    }

    @Test
    void aFieldThatNobodyTouchedKeepsItsSecondAndItsOffset() {
        Instant second = Instant.parse("2027-10-31T01:30:15Z");
        assertThat(when.read("2027-10-31T02:30", "+01:00", second)).contains(second);
        assertThat(when.read("2027-10-31T02:30", null, second)).contains(second);
        assertThat(when.read("2027-10-31T02:30", "+02:00", second)).contains(Instant.parse("2027-10-31T00:30:00Z"));
    }
}
