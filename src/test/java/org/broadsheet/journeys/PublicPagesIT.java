package org.broadsheet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.broadsheet.testing.Json;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of public page as a reader's browser has it, on a telephone and on a desk, in the light and in the dark. */
@Tag("browser")
class PublicPagesIT {

    private static final ServerUnderTest SERVER = ServerUnderTest.demonstrationOnH2();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/world",
                "/business/markets",
                "/tag/ferries",
                "/author/ines-vale",
                "/corrections",
                "/about",
                "/account/sign-in",
                "/account/sign-out",
                "/no/such/page"
            })
    void pageIsWellMadeAndAccessible(String path) {
        try (Visit reader = Visit.of(SERVER).open(path)) {
            reader.checkAllSizes();
            assertThat(reader.cookies()).isEmpty();
        }
    }

    /** In the demonstration there are stories from right to left, in Cyrillic, corrected ones and much discussed ones. */
    @ParameterizedTest
    @ValueSource(strings = {"سوق", "Вишнева", "Brücke", "Night ferries"})
    void storyIsWellMadeInEveryScript(String words) {
        try (Visit reader = Visit.of(SERVER)) {
            reader.open(path(words)).checkAllSizes();
            assertThat(reader.cookies()).isEmpty();
        }
    }

    private static String path(String words) {
        String cursor = "";
        while (cursor != null) {
            JsonNode page = Json.read(Visitor.stranger(SERVER)
                    .get("/api/v1/published?limit=100" + cursor)
                    .body());
            for (JsonNode story : page.get("items")) {
                if (story.get("headline").asText().contains(words)) {
                    return story.get("path").asText();
                }
            }
            cursor = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asText();
        }
        throw new IllegalStateException("no story with " + words);
    }
}
