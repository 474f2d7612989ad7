package org.broadsheet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.account.PersonName;
import org.broadsheet.audit.AuditFormatter.Line;
import org.broadsheet.audit.AuditNames.Names;
import org.broadsheet.platform.web.SiteTimes;
import org.broadsheet.testing.Growth;
import org.broadsheet.testing.HostileText;
import org.broadsheet.testing.House;
import org.broadsheet.testing.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was stored by code is shown in words, and what nobody can read as it is. */
class AuditFormatterTest {
    private static final int LONGEST_IN_TRAIL = 8000;
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final Names NAMES = new Names(
            Map.of(),
            Map.of(12L, new PersonName(12, "ines", "Ines Vale", "ines-vale")),
            Map.of(),
            Map.of(),
            Map.of(3L, "World"));

    private final House house = House.on(Store.H2);

    private List<Line> lines(int format, String text) {
        return house.get(AuditFormatter.class).lines(StoredValues.read(format, text), NAMES);
    }

    private List<Line> lines(String fields) {
        return lines(1, "{\"v\":1," + fields + "}");
    }

    private Line line(String field) {
        return lines(field).get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"slugline\":\"EDITOR true 12\"|Slugline|EDITOR true 12",
                "\"priority\":2|Priority|2",
                "\"legalHold\":true|Legal hold|yes",
                "\"notForPublication\":false|Not for publication|no",
                "\"commentMode\":\"PREMODERATED\"|Comments|Read first",
                "\"state\":\"IN_REVIEW\"|State|In review",
                "\"holder\":12|Open for writing by|Ines Vale",
                "\"sectionId\":3|Section|World",
                "\"slugline\":null|Slugline|none",
                "\"until\":\"9999-12-31T00:00:00Z\"|Until|no end",
                "\"stepLabels\":[\"Desk\",\"Last look\"]|Steps|Desk and Last look",
                "\"roles\":[\"EDITOR@3\",\"ADMIN\"]|Roles|Editor (World) and Administrator",
                "\"roles\":[]|Roles|",
            })
    void aKnownCodeIsShownInWords(String field, String label, String text) {
        assertThat(line(field)).isEqualTo(new Line(label, text == null ? "" : text, null));
    }

    @Test
    void aTimeIsShownInTheZoneOfTheSite() {
        assertThat(line("\"dueAt\":\"2026-07-02T09:00:00Z\""))
                .isEqualTo(
                        new Line("Due", house.get(SiteTimes.class).full(Instant.parse("2026-07-02T09:00:00Z")), null));
        assertThat(line("\"dueAt\":\"2026-07-02T09:00:00Z\"").text()).startsWith("2 July 2026, ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"colour\":\"RED\"|colour|RED",
                "\"state\":\"FORGOTTEN\"|State|FORGOTTEN",
                "\"state\":12|State|12",
                "\"holder\":99|Open for writing by|99",
                "\"holder\":\"Ines\"|Open for writing by|Ines",
                "\"sectionId\":4|Section|4",
                "\"dueAt\":\"2026-99-99T99:99:99Z\"|Due|2026-99-99T99:99:99Z",
                "\"dueAt\":\"+1000000000-12-31T23:59:59Z\"|Due|+1000000000-12-31T23:59:59Z",
                "\"dueAt\":7|Due|7",
                "\"roles\":[\"EDITOR@4\"]|Roles|EDITOR@4",
                "\"roles\":[\"EDITOR@99999999999999999999\"]|Roles|EDITOR@99999999999999999999",
                "\"roles\":[\"@\"]|Roles|@",
                "\"legalHold\":\"maybe\"|Legal hold|maybe",
            })
    void whatNobodyKnowsIsShownAsItIs(String field, String label, String text) {
        assertThat(line(field)).isEqualTo(new Line(label, text, null));
    }

    @Test
    void aHashAndALongTextAreShortAndKeepTheirWhole() {
        String bio = "x".repeat(499) + "👍" + "y".repeat(100);

        assertThat(line("\"hash\":\"" + HASH + "\"")).isEqualTo(new Line("Fingerprint", "01234567…", HASH));
        assertThat(line("\"bio\":\"" + bio + "\"")).isEqualTo(new Line("About", "x".repeat(499) + "…", bio));
        assertThat(lines("\"slugline\":\"begin\",\"cut\":[\"slugline\"]"))
                .containsExactly(new Line("Slugline", "begin…", null));
    }

    @Test
    void whatSomebodyTypedMakesNoLineOfItsOwn() {
        assertThat(lines("\"slugline\":\"\\\", \\\"dueAt\\\":\\\"\\u2028\\u0000\",\"priority\":1"))
                .containsExactly(
                        new Line("Slugline", "\", \"dueAt\":\"\u2028\u0000", null), new Line("Priority", "1", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DeskNotes[slugline=bridge, due=null, priority=5]",
                "",
                "{",
                "{\"v\":1,\"slugline\":\"bri",
                "{\"v\":1,\"slugline\":\"a\"} and more",
                "{\"v\":1,\"slugline\":\"a\",\"slugline\":\"b\"}",
                "{\"v\":2,\"slugline\":\"a\"}",
                "{\"v\":\"1\",\"slugline\":\"a\"}",
                "{\"v\":1.0,\"slugline\":\"a\"}",
                "{\"slugline\":\"a\"}",
                "{\"v\":1,\"slugline\":{\"a\":\"b\"}}",
                "{\"v\":1,\"roles\":[[\"EDITOR\"]]}",
                "{\"v\":1,\"roles\":[null]}",
                "{\"v\":1,\"priority\":1e400}",
                "{\"v\":1,\"priority\":99999999999999999999}",
                "[\"v\",1]",
                "null",
                "1",
            })
    void whatIsBrokenOrOfAnotherVersionIsShownAsText(String stored) {
        assertThat(lines(1, stored)).containsExactly(new Line(null, stored, null));
    }

    @Test
    void anEntryOfAnEarlierVersionIsShownAsText() {
        String stored = "{\"v\":1,\"slugline\":\"a\"}";

        assertThat(lines(0, stored)).containsExactly(new Line(null, stored, null));
        assertThat(lines(2, stored)).containsExactly(new Line(null, stored, null));
        assertThat(lines(0, null)).isEmpty();
        assertThat(lines(1, null)).isEmpty();
    }

    @Test
    void asOneTextEachFieldHasItsLine() {
        AuditFormatter formatter = house.get(AuditFormatter.class);

        assertThat(formatter.text(StoredValues.read(1, "{\"v\":1,\"slugline\":\"it's {0}\",\"priority\":2}"), NAMES))
                .isEqualTo("Slugline: it's {0}\nPriority: 2");
        assertThat(formatter.text(StoredValues.read(0, "IN_REVIEW version 1"), NAMES))
                .isEqualTo("IN_REVIEW version 1");
        assertThat(formatter.text(StoredValues.read(1, null), NAMES)).isNull();
    }

    static Stream<HostileText> hostile() {
        return Stream.concat(
                HostileText.plain(),
                Stream.of(
                        new HostileText("nested lists", "{\"v\":1,\"roles\":", "[", ""),
                        new HostileText("many texts", "{\"v\":1,\"stepLabels\":[\"\"", ",\"\"", "]}"),
                        new HostileText("many roles", "{\"v\":1,\"roles\":[\"@\"", ",\"a@3\"", "]}"),
                        new HostileText("digits", "{\"v\":1,\"priority\":", "9", "}"),
                        new HostileText("many codes", "{\"v\":1", ",\"a\":1", "}")));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void theWorkGrowsWithTheText(HostileText hostile) {
        Growth.assertLinear("an entry of the trail", LONGEST_IN_TRAIL, hostile::of, typed -> lines(1, typed));
    }
}
