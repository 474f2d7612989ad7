package org.broadsheet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.broadsheet.testing.Guest;
import org.broadsheet.testing.Json;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

    @Test
    void noWordMakesAPageWiderThanATelephone() {
        Newsroom desk = new Newsroom(SERVER);
        Newsroom.Story story = desk.published(StoryText.wide());
        JsonNode comment = Json.read(new Guest(SERVER)
                .with("name", "n".repeat(60))
                .reply(story.id(), "c".repeat(300))
                .body());
        desk.decide(comment, "APPROVE");
        Document page = Jsoup.parse(Visitor.stranger(SERVER).get(story.path()).body());
        String id = comment.get("id").asText();
        try (Visit reader = Visit.of(SERVER)) {
            for (String path : List.of(
                    story.path(),
                    story.path() + "?reply=" + id,
                    story.path() + "?flag=" + id,
                    story.path() + "?report=1",
                    "/",
                    "/world",
                    page.selectFirst("a[rel=tag]").attr("href"),
                    page.selectFirst("a[rel=author]").attr("href"))) {
                reader.open(path);
                assertThat(reader.status()).as(path).isEqualTo(200);
                reader.checkFits(320, 390);
            }
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
