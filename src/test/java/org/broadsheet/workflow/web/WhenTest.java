package org.broadsheet.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.broadsheet.platform.DatabaseClock;
import org.broadsheet.platform.SiteSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhenTest {
    private static final Instant NOW = Instant.parse("2026-11-23T22:30:00Z");

    private final When when = new When();

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
        when.words = new DeskWords();
        when.words.site = site;
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
        assertThat(when.read("2026-07-01T12:00")).contains(noon);
        assertThat(when.read(" ")).isEmpty();
        assertThatThrownBy(() -> when.read("tomorrow")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> when.read("+999999999-01-01T00:00")).isInstanceOf(DateTimeException.class);
    }
}
