package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.testing.Growth;
import org.broadsheet.testing.HostileText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditValuesTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private static JsonNode read(AuditValues values) {
        try {
            return new JsonMapper().readTree(values.json());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(values.json(), broken);
        }
    }

    @Test
    void eachKindOfValueIsWrittenAsItself() {
        AuditValues values = new AuditValues()
                .text("slugline", "bridge")
                .number("priority", 2)
                .flag("legalHold", true)
                .time("dueAt", NINE)
                .constant("door", Channel.REST)
                .person("reader", 12L)
                .section("sectionId", 3L)
                .hash("hash", "0a")
                .texts("stepLabels", List.of("Desk", "Last look"))
                .roles("roles", List.of("EDITOR@3", "ADMIN"));

        assertThat(values.json())
                .isEqualTo("{\"v\":1,\"slugline\":\"bridge\",\"priority\":2,\"legalHold\":true,"
                        + "\"dueAt\":\"2026-03-02T09:00:00Z\",\"door\":\"REST\",\"reader\":12,\"sectionId\":3,\"hash\":\"0a\","
                        + "\"stepLabels\":[\"Desk\",\"Last look\"],\"roles\":[\"EDITOR@3\",\"ADMIN\"]}");
    }

    @Test
    void whatHasNoValueIsLeftOut() {
        AuditValues values = new AuditValues()
                .text("slugline", null)
                .number("checkMinutes", null)
                .time("dueAt", null)
                .constant("door", null)
                .person("reader", null);

        assertThat(values.isEmpty()).isTrue();
        assertThat(values.json()).isNull();
    }

    @Test
    void onlyWhatDiffersIsKept() {
        AuditValues before = new AuditValues()
                .text("slugline", "bridge")
                .number("priority", 5)
                .time("dueAt", null);
        AuditValues after =
                new AuditValues().text("slugline", null).number("priority", 5).time("dueAt", NINE);

        assertThat(before.unlike(after).json()).isEqualTo("{\"v\":1,\"slugline\":\"bridge\",\"dueAt\":null}");
        assertThat(after.unlike(before).json())
                .isEqualTo("{\"v\":1,\"slugline\":null,\"dueAt\":\"2026-03-02T09:00:00Z\"}");
        assertThat(before.unlike(before).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\", \"dueAt\":\"", "a\u2028b\u2029c", "“\"'\\", "\u0000\u0007\n\t\u007f", "{\"v\":2}", "👩‍🚀 港"
            })
    void whatSomebodyTypedStaysOneValue(String typed) {
        JsonNode json = read(new AuditValues().text("slugline", typed).flag("legalHold", false));

        assertThat(json.path("slugline").textValue()).isEqualTo(typed);
        assertThat(json.size()).isEqualTo(3);
    }

    @Test
    void halfACharacterIsNoCharacter() {
        assertThat(read(new AuditValues().text("slugline", "a\ud83d").texts("stepLabels", List.of("\udc00"))))
                .isEqualTo(read(new AuditValues().text("slugline", "a?").texts("stepLabels", List.of("?"))));
    }

    @Test
    void aLongTextIsCutBetweenCharactersAndSaysSo() {
        JsonNode json =
                read(new AuditValues().text("bio", "x" + "👍".repeat(4000)).text("displayName", "Ada"));

        assertThat(json.path("bio").textValue()).isEqualTo("x" + "👍".repeat(999));
        assertThat(json.path("displayName").textValue()).isEqualTo("Ada");
        assertThat(json.path("cut")).extracting(JsonNode::textValue).containsExactly("bio");
    }

    @Test
    void aTextOfTwoThousandCharactersIsKeptWhole() {
        JsonNode json = read(new AuditValues().text("bio", "ß".repeat(2000)));

        assertThat(json.path("bio").textValue()).hasSize(2000);
        assertThat(json.has("cut")).isFalse();
    }

    @Test
    void manyLongTextsFitTheColumnTogether() {
        AuditValues values = new AuditValues().flag("legalHold", true);
        for (int i = 0; i < 20; i++) {
            values.text("text" + i, "\u0001".repeat(8000));
        }

        assertThat(values.json().length()).isLessThanOrEqualTo(AuditValues.LONGEST);
        assertThat(read(values).path("legalHold").booleanValue()).isTrue();
        assertThat(read(values).path("text19").textValue()).isNotEmpty();
        assertThat(read(values).path("cut")).hasSize(20);
    }

    @Test
    void aListThatIsTooLongKeepsItsBeginning() {
        JsonNode json = read(new AuditValues().roles("roles", Collections.nCopies(3000, "EDITOR@3")));

        assertThat(json.path("roles")).hasSize(181).allMatch(role -> role.textValue()
                .equals("EDITOR@3"));
        assertThat(json.path("cut").path(0).textValue()).isEqualTo("roles");
    }

    static Stream<HostileText> plain() {
        return HostileText.plain();
    }

    @ParameterizedTest
    @MethodSource("plain")
    void theWorkGrowsWithTheText(HostileText hostile) {
        Growth.assertLinear("values of the trail", 160_000, hostile::of, typed -> new AuditValues()
                .text("bio", typed)
                .json());
    }
}
