package org.broadsheet.desk.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.broadsheet.testing.Answer;
import org.broadsheet.testing.OnBothDemonstrations;
import org.broadsheet.testing.Rest;
import org.broadsheet.testing.RestStory;
import org.broadsheet.testing.ServerUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing, saving and reading stories by REST, as the contract has it. */
@OnBothDemonstrations
class ArticlesIT {

    @Parameter
    ServerUnderTest server;

    private Rest on;

    @BeforeEach
    void take() {
        on = new Rest(server);
    }

    @Test
    void aStoryIsMadeAndCanBeRead() {
        ObjectNode text = RestStory.text()
                .put("kicker", "Industry")
                .put("kind", "ANALYSIS")
                .put("priority", 2)
                .put("slugline", "presses")
                .put("due", "2030-05-01T12:00:00+02:00")
                .put("commentMode", "PREMODERATED");

        Answer made = on.as("reporter").post("/articles", text.toString());

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.header("Location")).endsWith("/api/v1/articles/" + made.text("id"));
        assertThat(made.at("revision").asInt()).isEqualTo(1);
        assertThat(made.text("state")).isEqualTo("DRAFT");
        assertThat(made.text("hash")).hasSize(64);
        Answer read = on.as("subeditor").get("/articles/" + made.text("id"));
        assertThat(read.json()).isEqualTo(made.json().<ObjectNode>deepCopy().without("notices"));
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.header("Cache-Control")).contains("no-store");
        assertThat(read.text("kicker")).isEqualTo("Industry");
        assertThat(read.text("kind")).isEqualTo("ANALYSIS");
        assertThat(read.text("due")).isEqualTo("2030-05-01T10:00:00Z");
        assertThat(read.text("commentMode")).isEqualTo("PREMODERATED");
        assertThat(read.text("bylines.0.handle")).isEqualTo("reporter");
        assertThat(read.text("bylines.1.name")).isEqualTo("Ann Outside");
        assertThat(read.text("tags.0")).isEqualTo("Bridges");
        assertThat(read.text("publication.state")).isEqualTo("NONE");
        assertThat(read.text("publication.path")).isNull();
    }

    @Test
    void aSaveMakesAnotherVersion() {
        RestStory story = RestStory.draft(on);
        String hash = story.read("reporter").text("hash");

        Answer saved = story.save(
                "reporter", text -> text.put("headline", "Another headline").put("note", "Sharper"));

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.header("ETag")).isEqualTo("\"2\"");
        assertThat(saved.at("revision").asInt()).isEqualTo(2);
        assertThat(saved.text("hash")).isNotEqualTo(hash);
        assertThat(saved.text("note")).isEqualTo("Sharper");
        assertThat(saved.text("writer.handle")).isEqualTo("reporter");
    }

    @Test
    void aTypedFlagIsNoticedInTheAnswerToASave() {
        Answer plain = on.as("reporter").post("/articles", RestStory.text().toString());
        assertThat(plain.at("notices")).isEmpty();
        assertThat(plain.json().has("notices")).isTrue();

        RestStory story = RestStory.draft(on);
        Answer saved = story.save("reporter", copy -> copy.put("headline", "BREAKING: The bridge falls"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text("notices.0.code")).isEqualTo("breaking-in-headline");
        assertThat(saved.text("notices.0.detail")).contains("breakingUntil");
        assertThat(saved.text("headline")).isEqualTo("BREAKING: The bridge falls");
        assertThat(story.read("reporter").json().has("notices")).isFalse();
        Answer begun = on.as("reporter")
                .post(
                        "/articles",
                        RestStory.text()
                                .put("headline", "Breaking news: It falls")
                                .toString());
        assertThat(begun.text("notices.0.code")).isEqualTo("breaking-in-headline");
    }

    @Test
    void holdsAreFieldsOfAStoryThatOnlyEditorsLift() {
        RestStory story = RestStory.draft(on, text -> text.put("notForPublication", true));
        assertThat(story.read("reporter").at("notForPublication").asBoolean()).isTrue();

        Answer held = story.save("reporter", text -> text.put("legal", true).put("note", "Counsel."));
        assertThat(held.status()).isEqualTo(200);
        assertThat(held.header("ETag")).as("a hold makes no version").isEqualTo("\"1\"");
        assertThat(held.at("legal").asBoolean()).isTrue();
        assertThat(held.at("notForPublication").asBoolean()).as("left out").isTrue();
        assertThat(held.at("holds").findValuesAsText("kind")).containsExactly("LEGAL", "NOT_FOR_PUBLICATION");
        assertThat(held.text("holds.0.note")).isEqualTo("Counsel.");

        Answer lifted = story.save("reporter", text -> text.put("legal", false));
        assertThat(lifted.status()).isEqualTo(403);
        assertThat(lifted.text("detail")).isEqualTo("Only an editor can lift a legal hold.");
        assertThat(story.save("subeditor", text -> text.put("legal", false))
                        .at("legal")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void theSameWordsAgainMakeNoVersion() {
        RestStory story = RestStory.draft(on);

        Answer saved = story.save("reporter", text -> {});

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void aSaveNeedsTheVersionThatItStartedFrom() {
        RestStory story = RestStory.draft(on);
        String text = story.copy().put("headline", "Changed").toString();

        Answer none = on.as("reporter").send("PUT", story.path(), text);
        assertThat(none.status()).isEqualTo(428);
        assertThat(none.kind()).isEqualTo("precondition-required");
        assertThat(on.as("reporter")
                        .with("If-Match", "*")
                        .send("PUT", story.path(), text)
                        .status())
                .isEqualTo(428);

        for (String stale : List.of("\"2\"", "\"0\"", "W/\"1\"", "\"one\"", "1")) {
            Answer answer = on.as("reporter").with("If-Match", stale).send("PUT", story.path(), text);
            assertThat(answer.status()).as(stale).isEqualTo(412);
            assertThat(answer.kind()).isEqualTo("stale-revision");
            assertThat(answer.at("revision").asInt()).isEqualTo(1);
        }
        assertThat(story.revision()).isEqualTo(1);
    }

    @Test
    void ofTwoSavesFromOneVersionTheLaterIsRefused() {
        RestStory story = RestStory.draft(on);
        String first = story.copy().put("headline", "The first to save").toString();
        String second = story.copy().put("headline", "The second to save").toString();

        assertThat(on.as("reporter")
                        .with("If-Match", "\"1\"")
                        .send("PUT", story.path(), first)
                        .status())
                .isEqualTo(200);
        Answer late = on.as("subeditor").with("If-Match", "\"1\"").send("PUT", story.path(), second);

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.at("revision").asInt()).isEqualTo(2);
        assertThat(story.read("editor").text("headline")).isEqualTo("The first to save");
    }

    @Test
    void aClaimDoesNotStaleASave() {
        RestStory story = RestStory.draft(on);
        story.moved("reporter", "submit");
        String etag = story.read("reporter").header("ETag");
        story.moved("editor", "claim");

        Answer read = story.read("reporter");

        assertThat(read.header("ETag")).isEqualTo(etag);
        assertThat(read.text("reviewer.handle")).isEqualTo("editor");
        assertThat(story.save("reporter", text -> text.put("headline", "Saved all the same"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoMayNotWriteOnAStoryIsToldSoBeforeAnythingElse() {
        RestStory story = RestStory.draft(on);
        String text = story.copy().toString();

        assertThat(on.as("reporter2").send("PUT", story.path(), text).kind()).isEqualTo("permission");
        assertThat(on.as("moderator").send("PUT", story.path(), text).kind()).isEqualTo("permission");
        assertThat(on.as("admin")
                        .with("If-Match", "\"1\"")
                        .send("PUT", story.path(), text)
                        .status())
                .isEqualTo(403);
        assertThat(on.as("reader").send("PUT", story.path(), text).status()).isEqualTo(404);
        assertThat(on.nobody().send("PUT", story.path(), text).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moderator", "admin", "reader"})
    void whoDoesNotWriteMakesNoStory(String handle) {
        Answer answer = on.as(handle).post("/articles", RestStory.text().toString());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.kind()).isEqualTo("permission");
        assertThat(answer.text("permission")).isEqualTo("article.write");
    }

    @Test
    void anAddressThatIsTakenIsRefused() {
        String slug = "presses-" + System.nanoTime();
        assertThat(on.as("reporter")
                        .post("/articles", RestStory.text().put("slug", slug).toString())
                        .status())
                .isEqualTo(201);
        RestStory first = RestStory.draft(on, text -> text.put("slug", slug + "-x"));
        first.moved("reporter", "submit");
        first.moved("editor", "approve");
        first.moved("editor", "publish");

        Answer second = on.as("reporter")
                .post("/articles", RestStory.text().put("slug", slug + "-x").toString());
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.kind()).isEqualTo("slug-taken");

        Answer save = RestStory.draft(on).save("reporter", text -> text.put("slug", slug + "-x"));
        assertThat(save.status()).isEqualTo(409);
        assertThat(save.kind()).isEqualTo("slug-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"section", "headline", "standfirst", "body"})
    void whatMustBeThereIsMissedByItsName(String field) {
        ObjectNode text = RestStory.text();
        text.remove(field);

        assertViolation(on.as("reporter").post("/articles", text.toString()), field);
        text.putNull(field);
        assertViolation(on.as("reporter").post("/articles", text.toString()), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "section     | \"no-such-section\"",
                "section     | 7",
                "headline    | \"\"",
                "headline    | 7",
                "headline    | true",
                "headline    | []",
                "standfirst  | {}",
                "body        | 1.5",
                "tags        | \"one\"",
                "tags[0]     | [null]",
                "tags[0]     | [7]",
                "bylines[0]  | [\"nobody-at-all\"]",
                "bylines[0]  | [{\"name\":\" \"}]",
                "bylines[0]  | [null]",
                "bylines     | \"reporter\"",
                "bylines[0].age | [{\"name\":\"Ann\",\"age\":7}]",
                "breakingUntil | \"tomorrow\"",
                "breakingUntil | \"2030-01-01T00:00:00\"",
                "breakingUntil | 1893456000",
                "due         | \"+999999999-01-01T00:00:00Z\"",
                "language    | \"not a language\"",
                "slug        | \"Not A Slug\"",
                "slug        | \"-\"",
                "kind        | \"GOSSIP\"",
                "kind        | 0",
                "priority    | 0",
                "priority    | 10",
                "priority    | \"5\"",
                "priority    | 99999999999999999999",
                "priority    | 1.5",
                "commentMode | \"open\"",
                "change.kind | {}",
                "change.kind | {\"kind\":\"OTHER\"}",
                "change.text | {\"kind\":\"CORRECTION\"}",
                "note        | \"first\""
            })
    void aWrongValueIsRefusedAtItsField(String field, String value) throws Exception {
        ObjectNode text = RestStory.text();
        JsonNode parsed = new com.fasterxml.jackson.databind.ObjectMapper().readTree(value);
        text.set(field.split("[.\\[]")[0], parsed);

        assertViolation(on.as("reporter").post("/articles", text.toString()), field);
    }

    private static void assertViolation(Answer answer, String field) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.kind()).isEqualTo("invalid");
        assertThat(StreamSupport.stream(answer.at("violations").spliterator(), false)
                        .map(violation -> violation.path("field").asText()))
                .as("%s", answer)
                .contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "abc", "999999999999999999999", "999999999", "1e3", "%00", "1%20or%201=1", "١"})
    void anIdThatIsNoneIsNotFound(String id) {
        Answer answer = on.as("publisher").get("/articles/" + id);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.response().body())
                .isEqualTo(on.as("reader")
                        .get(RestStory.draft(on).path())
                        .response()
                        .body());
        assertThat(on.nobody().get("/articles/" + id).status()).isEqualTo(401);
    }

    @Test
    void breakingIsAnAttributeOfThePublication() {
        RestStory story = RestStory.draft(on);
        String until = "{\"until\":\"2099-01-01T00:00:00Z\"}";
        Answer early = on.as("editor").post(story.path() + "/breaking", until);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.kind()).isEqualTo("illegal-transition");

        RestStory live = RestStory.live(on);
        assertThat(on.as("reporter").post(live.path() + "/breaking", until).kind())
                .isEqualTo("permission");
        Answer breaking = on.as("editor").post(live.path() + "/breaking", until);
        assertThat(breaking.status()).isEqualTo(200);
        assertThat(breaking.text("publication.breakingUntil")).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(breaking.at("revision").asInt()).isEqualTo(1);
        assertThat(on.as("editor")
                        .post(live.path() + "/breaking", "{\"until\":\"2001-01-01T00:00:00Z\"}")
                        .kind())
                .isEqualTo("schedule-in-the-past");
        assertThat(on.as("editor").post(live.path() + "/breaking", "{}").status())
                .isEqualTo(400);
        Answer ended = on.as("editor").post(live.path() + "/breaking", "{\"until\":null}");
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.text("publication.breakingUntil")).isNull();
    }
}
