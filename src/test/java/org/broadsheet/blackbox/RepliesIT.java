package org.broadsheet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.blackbox.Problem.assertProblem;
import static org.broadsheet.blackbox.Problem.assertViolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.broadsheet.testing.Guest;
import org.broadsheet.testing.Json;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.OnBothDemonstrations;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
import org.broadsheet.testing.Wait;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies where there is nothing to reply to, from other sites, and with more in them than words. */
@OnBothDemonstrations
class RepliesIT {

    @Parameter
    ServerUnderTest server;

    private Newsroom desk;

    @BeforeEach
    void enter() {
        desk = new Newsroom(server);
    }

    @Test
    void rejectedReplyIsFoundAndRestored() {
        long story = desk.published(StoryText.any()).id();
        new Guest(server).reply(story, "Nobody asked for a bridge.");
        desk.decide(desk.pending(story).get(0), "REJECT");

        JsonNode rejected = desk.queue("rejected", story).get(0);
        assertThat(rejected.get("body").asText()).isEqualTo("Nobody asked for a bridge.");
        desk.decide(rejected, "RESTORE");
        assertThat(desk.queue("rejected", story)).isEmpty();
        assertThat(Json.read(Visitor.stranger(server)
                                .get("/api/v1/articles/" + story + "/comments")
                                .body())
                        .at("/items/0/html")
                        .asText())
                .isEqualTo("<p>Nobody asked for a bridge.</p>");
    }

    @Test
    void hiddenRepliesAreCountedNowhere() {
        StoryText text = StoryText.any();
        Story story = desk.published(text);
        new Guest(server).reply(story.id(), "A fine bridge.");
        desk.decide(desk.pending(story.id()).get(0), "APPROVE");
        Visitor reader = Visitor.stranger(server);
        String counted = Wait.seen(() -> reader.get(story.path()).body(), page -> page.contains("1 comment"));
        assertThat(counted).contains("\"commentCount\":1");

        desk.save("editor", desk.look(story), text.with("commentMode", "HIDDEN"));

        String page = Wait.seen(() -> reader.get(story.path()).body(), body -> !body.contains("1 comment"));
        assertThat(page).contains("<h1").doesNotContain("#comments", "commentCount");
        String front = Wait.seen(() -> reader.get("/").body(), body -> !body.contains(story.path() + "#comments"));
        assertThat(front).contains(story.path()).doesNotContain(story.path() + "#comments");
        JsonNode json =
                Json.read(reader.get("/api/v1/published?path=" + story.path()).body());
        assertThat(json.get("commentMode").asText()).isEqualTo("HIDDEN");
        assertThat(json.get("comments").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLOSED", "HIDDEN"})
    void closedStoryTakesNoReply(String mode) {
        long story = desk.published(StoryText.any().with("commentMode", mode)).id();

        assertProblem(new Guest(server).reply(story, "May I say something?"), 403, "closed");
        assertThat(desk.pending(story)).isEmpty();
    }

    @Test
    void storyTakesNoReplyAfterItsClosingTime() {
        StoryText text = StoryText.any()
                .with(
                        "commentsCloseAt",
                        Instant.now().plus(Duration.ofSeconds(1)).toString());
        long story = desk.published(text).id();

        Problem problem =
                Wait.seen(() -> Problem.of(new Guest(server).reply(story, "Am I too late?")), Problem::isRefusal);

        assertThat(problem.kind()).isEqualTo("urn:broadsheet:closed");
    }

    @Test
    void onlyVisibleRepliesOfTheSameStoryAreAnswered() {
        Story story = desk.published(StoryText.any());
        Story other = desk.published(StoryText.any());
        long waiting = id(new Guest(server).reply(story.id(), "First!"));
        assertProblem(answering(waiting, story), 409, "parent-not-visible");

        JsonNode comment = desk.pending(story.id()).get(0);
        desk.decide(comment, "APPROVE");
        assertProblem(answering(waiting, other), 409, "parent-not-visible");
        assertProblem(answering(999_999_999L, story), 409, "parent-not-visible");
        assertThat(answering(waiting, story).statusCode()).isEqualTo(201);
        assertThat(desk.pending(story.id())).hasSize(1);
        assertThat(desk.pending(other.id())).isEmpty();
    }

    @Test
    void rejectedReplyIsNotAnswered() {
        Story story = desk.published(StoryText.any());
        long rude = id(new Guest(server).reply(story.id(), "You are all fools."));
        desk.decide(desk.pending(story.id()).get(0), "REJECT");

        assertProblem(answering(rude, story), 409, "parent-not-visible");
        assertThat(desk.pending(story.id())).isEmpty();
    }

    @Test
    void markupIsWordsLikeAnyOther() {
        Story story = desk.published(StoryText.any());
        String script = "<script>alert(1)</script>";
        String picture = "<img src=x onerror=alert(2)>";

        HttpResponse<String> answer = new Guest(server)
                .with("name", picture)
                .reply(story.id(), script + " and [link](javascript:alert(3)) \u202eturned\u202c");
        assertThat(Json.read(answer.body()).get("html").asText())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script", "href=\"javascript", "\u0000", "\u202e");
        desk.decide(desk.pending(story.id()).get(0), "APPROVE");

        String page = new Guest(server).visitor().get(story.path()).body();
        assertThat(page).contains("&lt;img src=x onerror=alert(2)&gt;").doesNotContain(script, "<img src=x");
        JsonNode comment = Json.read(
                        new Guest(server).visitor().get(comments(story)).body())
                .get("items")
                .get(0);
        assertThat(comment.get("author").get("name").asText()).isEqualTo(picture);
        assertThat(comment.get("html").asText()).doesNotContain("<script", "href=\"javascript");
    }

    @Test
    void signedInReaderPostsOnlyFromOurPages() {
        Story story = desk.published(StoryText.any());
        Visitor reader = Visitor.stranger(server).signedIn("reader", Newsroom.PASSWORD);
        String reply = "{\"body\":\"I never meant to say this.\"}";

        assertProblem(reader.send("POST", comments(story), reply), 403, "cross-site");
        reader.with("Sec-Fetch-Site", "cross-site").with("Origin", "https://evil.example");
        assertProblem(reader.send("POST", comments(story), reply), 403, "cross-site");
        reader.with("Sec-Fetch-Site", "same-site").with("Origin", null);
        assertProblem(reader.send("POST", comments(story), reply), 403, "cross-site");
        assertThat(desk.pending(story.id())).isEmpty();
    }

    @Test
    void signedInReaderWritesUnderNoOtherName() {
        Story story = desk.published(StoryText.any());
        Visitor reader =
                Visitor.stranger(server).signedIn("reader", Newsroom.PASSWORD).with("Sec-Fetch-Site", "same-origin");

        assertViolation(
                reader.send("POST", comments(story), "{\"body\":\"It is I.\",\"name\":\"The Editor\"}"), "name");
        assertViolation(
                reader.send("POST", comments(story), "{\"body\":\"It is I.\",\"email\":\"a@b.example\"}"), "email");
        assertThat(desk.pending(story.id())).isEmpty();
    }

    private HttpResponse<String> answering(long parent, Story story) {
        return new Guest(server).with("parent", parent).reply(story.id(), "I beg to differ " + StoryText.word());
    }

    private static String comments(Story story) {
        return "/api/v1/articles/" + story.id() + "/comments";
    }

    private static long id(HttpResponse<String> posted) {
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
        return Json.read(posted.body()).get("id").asLong();
    }
}
