package org.broadsheet.editing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.testing.Answer;
import org.broadsheet.testing.OnBothDemonstrations;
import org.broadsheet.testing.Rest;
import org.broadsheet.testing.RestStory;
import org.broadsheet.testing.ServerUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The versions of a story by REST: the list, one whole, what changed, and who wrote what. */
@OnBothDemonstrations
class RevisionsIT {

    @Parameter
    ServerUnderTest server;

    private Rest on;

    @BeforeEach
    void take() {
        on = new Rest(server);
    }

    private RestStory story() {
        RestStory story =
                RestStory.draft(on, text -> text.put("body", "<p>Three thousand people cross. Nobody fell.</p>"));
        story.save("subeditor", text -> text.put("body", "<p>Four thousand people cross. Nobody fell.</p>")
                .put("note", "I counted."));
        story.save(
                "reporter",
                text -> text.put("body", "<p>Four thousand people cross. The mayor spoke. Nobody fell.</p>"));
        return story;
    }

    @Test
    void theListIsNewestFirstAndPaged() {
        RestStory story = story();

        Answer first = on.as("reporter").get(story.path() + "/revisions?limit=2");
        assertThat(first.at("items").findValuesAsText("revision")).containsExactly("3", "2");
        assertThat(first.text("items.1.writer.handle")).isEqualTo("subeditor");
        assertThat(first.text("items.1.note")).isEqualTo("I counted.");
        Answer second = on.as("reporter").get(story.path() + "/revisions?limit=2&cursor=" + first.text("next"));
        assertThat(second.at("items").findValuesAsText("revision")).containsExactly("1");
        assertThat(second.text("next")).isNull();
    }

    @Test
    void aNoteWithoutANewVersionIsKeptWithTheOldOne() {
        RestStory story = story();
        Answer saved = story.save("subeditor", text -> text.put("note", "Call the harbour master."));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.at("revision").asInt()).isEqualTo(3);

        Answer history = on.as("reporter").get(story.path() + "/revisions");
        assertThat(history.text("items.0.notes.0.text")).isEqualTo("Call the harbour master.");
        assertThat(history.text("items.0.notes.0.writer.handle")).isEqualTo("subeditor");
        assertThat(history.text("items.0.note")).isNull();
        assertThat(history.at("items.1.notes")).isEmpty();
    }

    @Test
    void oneVersionIsReadWhole() {
        Answer version = on.as("reporter").get(story().path() + "/revisions/1");

        assertThat(version.status()).isEqualTo(200);
        assertThat(version.text("body")).isEqualTo("<p>Three thousand people cross. Nobody fell.</p>");
        assertThat(version.at("revision").asInt()).isEqualTo(1);
        assertThat(version.text("hash")).hasSize(64);
    }

    @Test
    void whatChangedIsNamedWordByWord() {
        Answer diff = on.as("reporter").get(story().path() + "/revisions/diff?from=1&to=2");

        assertThat(diff.status()).isEqualTo(200);
        assertThat(diff.at("changedWords").asInt()).isEqualTo(1);
        assertThat(diff.at("fields")).isEmpty();
        assertThat(diff.at("body.0.pieces").findValuesAsText("kind")).containsExactly("DELETED", "INSERTED", "SAME");
        assertThat(diff.at("body.0.pieces").findValuesAsText("text"))
                .containsExactly("Three ", "Four ", "thousand people cross. Nobody fell.");
    }

    @Test
    void eachSentenceHasItsWriter() {
        Answer blame = on.as("reporter").get(story().path() + "/revisions/blame");

        var body = blame.at("sentences").findParents("field").stream()
                .filter(sentence -> sentence.path("field").asText().equals("body"))
                .toList();
        assertThat(body)
                .extracting(sentence -> sentence.path("text").asText())
                .containsExactly("Four thousand people cross.", "The mayor spoke.", "Nobody fell.");
        assertThat(body)
                .extracting(sentence -> sentence.path("revision").asInt())
                .containsExactly(1, 3, 1);
        assertThat(body)
                .extracting(sentence -> sentence.path("changed").asInt())
                .containsExactly(2, 3, 1);
        assertThat(body.get(0).path("changedBy").path("handle").asText()).isEqualTo("subeditor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/revisions", "/revisions/1", "/revisions/diff?from=1&to=1", "/revisions/blame"})
    void historyIsForWhoMayKnowOfTheStory(String path) {
        RestStory story = RestStory.draft(on);

        assertThat(on.as("moderator").get(story.path() + path).status()).isEqualTo(200);
        assertThat(on.as("reader").get(story.path() + path).kind()).isEqualTo("not-found");
        assertThat(on.as("editor").get("/articles/999999999" + path).kind()).isEqualTo("not-found");
        assertThat(on.nobody().get(story.path() + path).kind()).isEqualTo("unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "-1", "abc", "99999999999", "999999999999999999999"})
    void aVersionThatIsNotThereIsNotFound(String number) {
        assertThat(on.as("reporter")
                        .get(RestStory.draft(on).path() + "/revisions/" + number)
                        .kind())
                .isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?from=1", "?to=1", "?from=a&to=1", "?from=-1&to=1", "?from=1&to=99999999999"})
    void aComparisonNeedsTwoNumbers(String query) {
        Answer answer = on.as("reporter").get(RestStory.draft(on).path() + "/revisions/diff" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.kind()).isEqualTo("invalid");
    }

    @Test
    void aComparisonWithAVersionThatIsNotThereIsNotFound() {
        assertThat(on.as("reporter")
                        .get(RestStory.draft(on).path() + "/revisions/diff?from=1&to=9")
                        .kind())
                .isEqualTo("not-found");
    }

    @Test
    void whatABodyCannotKeepIsNamedInTheAnswerToASave() {
        Answer begun = on.as("reporter")
                .post(
                        "/articles",
                        RestStory.text()
                                .put(
                                        "body",
                                        "<h1>Head</h1><div>One</div><div>T<del>o</del>wo</div>"
                                                + "<iframe src=\"https://www.youtube.com/embed/abc\" title=\"The speech\"></iframe>")
                                .toString());
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.text("notices.0.code")).isEqualTo("deleted-text-dropped");
        assertThat(begun.text("notices.0.detail"))
                .isEqualTo("Text that was deleted with tracked changes was left out.");
        assertThat(begun.text("notices.1.code")).isEqualTo("embed-to-link");
        assertThat(begun.text("notices.2.code")).isEqualTo("heading-changed");
        assertThat(begun.text("body")).startsWith("<h2>Head</h2><p>One</p><p>Two</p><p class=\"embed\">");
    }
}
