package org.broadsheet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.broadsheet.platform.web.WallClock.Fault;
import org.broadsheet.platform.web.WallClock.Reading;
import org.broadsheet.platform.web.WallClock.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In Berlin clocks go forward on 28 March 2027 at two, and back on 31 October 2027 at three. */
class WallClockTest {
    private static final WallClock BERLIN = new WallClock(ZoneId.of("Europe/Berlin"), Locale.ENGLISH);
    private static final String TWICE = "2027-10-31T02:30";
    private static final Instant FIRST = Instant.parse("2027-10-31T00:30:00Z");
    private static final Instant SECOND = Instant.parse("2027-10-31T01:30:00Z");

    private static UnreadableException fault(WallClock clock, String text, String offset) {
        return catchThrowableOfType(UnreadableException.class, () -> clock.read(text, offset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28T02:00", "2027-03-28T02:30", "2027-03-28T02:59:59"})
    void aTimeThatIsSkippedIsNone(String text) {
        assertThat(fault(BERLIN, text, null).fault()).isEqualTo(Fault.SKIPPED);
        assertThat(fault(BERLIN, text, "+02:00").fault()).isEqualTo(Fault.SKIPPED);
        assertThat(fault(BERLIN, text, null).clock()).isEqualTo(text.substring(11, 16));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T01:59, 2027-03-28T00:59:00Z",
        "2027-03-28T03:00, 2027-03-28T01:00:00Z",
        "2027-10-31T01:59, 2027-10-30T23:59:00Z",
        "2027-10-31T03:00, 2027-10-31T02:00:00Z",
        "2027-07-01T12:00, 2027-07-01T10:00:00Z",
    })
    void theTimesAroundAreReadWithoutAnOffset(String text, Instant expected) {
        assertThat(BERLIN.read(text, null)).contains(expected);
        assertThat(BERLIN.read(text, "+09:00")).as("of no account").contains(expected);
        assertThat(BERLIN.readings(text, null)).isEmpty();
        assertThat(BERLIN.field(expected)).isEqualTo(text);
        assertThat(BERLIN.offset(expected)).isEmpty();
    }

    @Test
    void aTimeThatComesTwiceNeedsItsOffset() {
        assertThat(fault(BERLIN, TWICE, null).fault()).isEqualTo(Fault.TWICE);
        assertThat(fault(BERLIN, TWICE, "").clock()).isEqualTo("02:30");
        assertThat(fault(BERLIN, TWICE, "+03:00").fault()).isEqualTo(Fault.TWICE);
        assertThat(BERLIN.read(TWICE, "+02:00")).contains(FIRST);
        assertThat(BERLIN.read(TWICE, "+01:00")).contains(SECOND);
        assertThat(BERLIN.readings(TWICE, "+01:00"))
                .containsExactly(
                        new Reading("+02:00", "02:30 CEST (UTC+02:00)", false),
                        new Reading("+01:00", "02:30 CET (UTC+01:00)", true));
    }

    @Test
    void bothComeBackAsTheyWere() {
        for (Instant instant : new Instant[] {FIRST, SECOND}) {
            assertThat(BERLIN.field(instant)).isEqualTo(TWICE);
            assertThat(BERLIN.read(BERLIN.field(instant), BERLIN.offset(instant)))
                    .contains(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow",
                "2027-13-01T00:00",
                "+999999999-01-01T00:00",
                "1899-12-31T23:59",
                "2027-10-31",
                "02:30"
            })
    void whatIsNoTimeIsSaidToBeNone(String text) {
        assertThat(fault(BERLIN, text, null).fault()).isEqualTo(Fault.MALFORMED);
        assertThat(BERLIN.readings(text, null)).isEmpty();
    }

    @Test
    void aLongTextIsNoneBeforeItIsLookedAt() {
        assertThat(fault(BERLIN, "2027-07-01T12:00" + " ".repeat(100), null).fault())
                .isEqualTo(Fault.MALFORMED);
    }

    @Test
    void nothingIsNoTimeAndNoFault() {
        assertThat(BERLIN.read(null, null)).isEmpty();
        assertThat(BERLIN.read(" ", "+01:00")).isEmpty();
        assertThat(BERLIN.field(null)).isEmpty();
        assertThat(BERLIN.offset(null)).isEmpty();
    }

    @Test
    void zonesThatChangeAtMidnightOrByHalfAnHourAreNoExceptions() {
        WallClock havana = new WallClock(ZoneId.of("America/Havana"), Locale.ENGLISH);
        assertThat(fault(havana, "2026-03-08T00:30", null).fault()).isEqualTo(Fault.SKIPPED);
        WallClock howe = new WallClock(ZoneId.of("Australia/Lord_Howe"), Locale.ENGLISH);
        assertThat(fault(howe, "2026-04-05T01:45", null).fault()).isEqualTo(Fault.TWICE);
        assertThat(howe.readings("2026-04-05T01:45", null))
                .extracting(Reading::offset)
                .containsExactly("+11:00", "+10:30");
    }

    @Test
    void aFieldIsToldItsZoneInTheSeasonOfItsTime() {
        assertThat(BERLIN.zoneOf("", null)).isEqualTo("Europe/Berlin");
        assertThat(BERLIN.zoneOf("2027-07-01T12:00", null)).isEqualTo("Europe/Berlin, CEST (UTC+02:00)");
        assertThat(BERLIN.zoneOf("2027-12-01T12:00", null)).isEqualTo("Europe/Berlin, CET (UTC+01:00)");
        assertThat(BERLIN.zoneOf(TWICE, null)).isEqualTo("Europe/Berlin");
        assertThat(new WallClock(ZoneId.of("UTC"), Locale.ENGLISH).zoneOf("2027-07-01T12:00", null))
                .isEqualTo("UTC");
    }

    @Test
    void aClockOfAnotherSeasonHasItsZone() {
        Instant winter = Instant.parse("2026-12-01T09:00:00Z");
        assertThat(BERLIN.clock(winter, winter)).isEqualTo("10:00");
        assertThat(BERLIN.clock(Instant.parse("2027-07-01T10:00:00Z"), winter)).isEqualTo("12:00 CEST");
        assertThat(BERLIN.clock(FIRST, FIRST)).as("it comes twice").isEqualTo("02:30 CEST");
        assertThat(BERLIN.clock(SECOND, FIRST)).isEqualTo("02:30 CET");
    }
}
