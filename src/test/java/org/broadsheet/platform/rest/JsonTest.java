package org.broadsheet.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading and writing JSON, and the problem documents that tell what is wrong with it. */
class JsonTest {
    enum Colour {
        INK,
        PAPER
    }

    record Part(String name) {}

    record Sheet(String name, int size, Boolean folded, Colour colour, Instant at, List<Part> parts) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"size\":1,\"unknown\":1} | unknown | This field is not known.",
                "{\"parts\":[{\"name\":\"a\"},{\"nam\":\"b\"}]} | parts[1].nam | This field is not known.",
                "{\"name\":\"a\\u0000b\"} | name | This text contains invisible characters. Type it again, or paste it as"
                        + " plain text.",
                "{\"name\":7} | name | This has another type than is expected here.",
                "{\"name\":true} | name | This has another type than is expected here.",
                "{\"name\":{\"a\":1}} | name | This has another type than is expected here.",
                "{\"size\":\"7\"} | size | This has another type than is expected here.",
                "{\"size\":7.5} | size | This has another type than is expected here.",
                "{\"size\":null} | size | This has another type than is expected here.",
                "{\"size\":99999999999} | size | This has another type than is expected here.",
                "{\"folded\":\"true\"} | folded | This has another type than is expected here.",
                "{\"folded\":1} | folded | This has another type than is expected here.",
                "{\"colour\":\"RED\"} | colour | This has another type than is expected here.",
                "{\"colour\":0} | colour | This has another type than is expected here.",
                "{\"at\":1700000000} | at | This has another type than is expected here.",
                "{\"at\":\"2026-11-23T12:00:00\"} | at | This has another type than is expected here.",
                "{\"at\":\"tomorrow\"} | at | This has another type than is expected here.",
                "{\"parts\":\"none\"} | parts | This has another type than is expected here.",
                "[] | $ | This has another type than is expected here."
            })
    void refusesWhatIsNotTheFieldAndTypeOfTheContract(String json, String field, String message) {
        JsonProcessingException refused =
                catchThrowableOfType(JsonProcessingException.class, () -> Json.read(json, Sheet.class));

        assertThat(refused).as(json).isNotNull();
        Problem problem = JsonErrors.problem(refused);
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.violations()).containsExactly(new Violation(field, message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{\"name\":", "{\"name\":\"a\",\"name\":\"b\"}", "{} x", "{'a':1}"})
    void refusesWhatIsNoJson(String json) {
        JsonProcessingException refused =
                catchThrowableOfType(JsonProcessingException.class, () -> Json.read(json, Sheet.class));

        assertThat(refused).as(json).isNotNull();
        assertThat(JsonErrors.problem(refused).kind()).isEqualTo("invalid");
        assertThat(JsonErrors.problem(refused).violations()).hasSize(1);
    }

    @Test
    void readsTimesWithAnyOffsetAndWritesNulls() throws JsonProcessingException {
        Sheet sheet = Json.read("{\"size\":1,\"at\":\"2026-11-23T12:00:00.123456789+01:00\"}", Sheet.class);

        assertThat(sheet.at()).isEqualTo(Instant.parse("2026-11-23T11:00:00.123456Z"));
        assertThat(Json.write(sheet))
                .isEqualTo("{\"name\":null,\"size\":1,\"folded\":null,\"colour\":null,"
                        + "\"at\":\"2026-11-23T11:00:00.123456Z\",\"parts\":null}");
    }

    @Test
    void problemHasTheMembersOfTheContract() {
        ProblemException refusal = new ProblemException(
                "stale-revision", 409, "Somebody saved.", List.of(new Violation("a", "b")), Map.of("revision", 7));

        assertThat(Json.write(Problem.of(refusal).members()))
                .isEqualTo(
                        "{\"type\":\"urn:broadsheet:stale-revision\",\"title\":\"Stale revision\",\"status\":409,"
                                + "\"detail\":\"Somebody saved.\",\"violations\":[{\"field\":\"a\",\"message\":\"b\"}],\"revision\":7}");
    }

    @Test
    void factCannotReplaceAMember() {
        ProblemException refusal = new ProblemException("x", 409, "y", List.of(), Map.of("status", 200));

        assertThat(Problem.of(refusal).members()).containsEntry("status", 409);
    }
}
