package org.broadsheet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.broadsheet.testing.Guest;
import org.broadsheet.testing.Json;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.OnBothDemonstrations;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
import org.broadsheet.testing.Wait;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies that nobody wants: in floods, twice, where there is nothing to reply to, and with more in them than words. */
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
    void ofTwentyRepliesInASecondOneIsTaken() {
        long story = desk.published(StoryText.any()).id();
        Guest guest = new Guest(server);

        List<HttpResponse<String>> answers =
                atOnce(20, n -> guest.reply(story, "Remark number " + n + " on the bridge."));

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .isSubsetOf(201, 429)
                .containsOnlyOnce(201);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 429).allSatisfy(answer -> {
            assertProblem(answer, 429, "flood");
            assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
                    .isPositive();
        });
        assertThat(desk.pending(story)).hasSize(1);
    }

    @Test
    void oneAddressHasTwentyRepliesAMinute() {
        long story = desk.published(StoryText.any()).id();
        Guest first = new Guest(server);

        List<HttpResponse<String>> answers =
                atOnce(24, n -> first.neighbour(server).reply(story, "We all say " + n + "."));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(20);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .isNotEmpty()
                .allSatisfy(answer -> assertProblem(answer, 429, "flood"));
        assertThat(desk.pending(story)).hasSize(20);
    }

    @Test
    void sameReplyIsTakenOnce() {
        long story = desk.published(StoryText.any()).id();
        Guest guest = new Guest(server);

        assertThat(guest.reply(story, "I was there, and it rained.").statusCode())
                .isEqualTo(201);
        assertProblem(guest.reply(story, "I was there,  and it rained. "), 409, "duplicate");
        assertThat(desk.pending(story)).hasSize(1);
    }

    @Test
    void replyThatIsSentTwiceGetsTheAnswerOfTheFirst() {
        long story = desk.published(StoryText.any()).id();
        Guest guest = new Guest(server);

        List<HttpResponse<String>> answers = atOnce(8, n -> guest.reply(story, "Who paid for the ribbon?"));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.get(0).body());
        assertThat(desk.pending(story)).hasSize(1);
    }

    @Test
    void formThatIsSentTwiceLeadsToTheSamePlace() {
        Story story = desk.published(StoryText.any());
        Visitor reader = Visitor.stranger(server);
        Document page = Jsoup.parse(reader.get(story.path()).body());
        Map<String, String> form = Map.of(
                "act", "reply",
                "key", page.selectFirst("#reply [name=key]").val(),
                "name", "Marta",
                "email", StoryText.word() + "@reader.example",
                "body", "Who paid for the ribbon?");

        List<HttpResponse<String>> answers = atOnce(2, n -> reader.post(story.path(), form));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
        List<String> places = answers.stream()
                .map(answer -> answer.headers().firstValue("Location").orElseThrow())
                .toList();
        assertThat(places).containsOnly(places.get(0));
        String own = reader.get(places.get(0).replaceFirst("#.*", "")).body();
        assertThat(Jsoup.parse(own).select(".thread .prose").eachText()).containsExactly("Who paid for the ribbon?");
        assertThat(Jsoup.parse(own).select(".thread .waiting a").eachText())
                .singleElement()
                .satisfies(kept -> assertThat(kept).contains(story.path() + "?mine=", "#comment-"));
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
        JsonNode json = Json.read(
                        reader.get("/api/v1/published?path=" + story.path()).body())
                .at("/items/0");
        assertThat(json.get("commentMode").asText()).isEqualTo("HIDDEN");
        assertThat(json.get("comments").isNull()).isTrue();
    }

    @Test
    void sameReplyAtOnceFromManyAddressesIsTakenOnceToo() {
        long story = desk.published(StoryText.any()).id();
        String email = StoryText.word() + "@reader.example";
        List<String> before = server.logProblems();

        List<HttpResponse<String>> answers =
                atOnce(8, n -> new Guest(server).with("email", email).reply(story, "Who paid for the ribbon?"));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(201);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> assertProblem(answer, 409, "duplicate"));
        assertThat(desk.pending(story)).hasSize(1);
        assertThat(server.logProblems()).isEqualTo(before);
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
    void charactersThatNobodyCanSeeAreRefused() {
        long story = desk.published(StoryText.any()).id();
        assertThat(fieldOf(new Guest(server).reply(story, "a\u0000b"))).isEqualTo("body");
        assertThat(fieldOf(new Guest(server).with("name", "M\u202eatra").reply(story, "Well said.")))
                .isEqualTo("name");
        assertThat(desk.pending(story)).isEmpty();
    }

    private static String fieldOf(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        return Json.read(answer.body()).at("/violations/0/field").asText();
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
    void whatIsMissingOrTooLongIsNamed() {
        long story = desk.published(StoryText.any()).id();

        assertViolation(new Guest(server).reply(story, ""), "body");
        assertViolation(new Guest(server).reply(story, " \n\u200b\u00a0 "), "body");
        assertViolation(new Guest(server).reply(story, "x".repeat(10_001)), "body");
        assertViolation(new Guest(server).with("name", null).reply(story, "Nameless."), "name");
        assertViolation(new Guest(server).with("name", "n".repeat(61)).reply(story, "Long."), "name");
        assertViolation(new Guest(server).with("email", null).reply(story, "Without an address."), "email");
        assertViolation(new Guest(server).with("email", "nobody@nowhere").reply(story, "With half of one."), "email");
        assertViolation(new Guest(server).with("approved", true).reply(story, "Let me through."), "approved");
        assertThat(desk.pending(story)).isEmpty();
    }

    @Test
    void tenMegabytesAreTooMuch() {
        long story = desk.published(StoryText.any()).id();

        assertProblem(new Guest(server).reply(story, "x".repeat(10 << 20)), 413, "too-large");
        assertThat(desk.pending(story)).isEmpty();
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

    private static void assertProblem(HttpResponse<String> answer, int status, String kind) {
        assertThat(Problem.of(answer)).isEqualTo(new Problem(status, "urn:broadsheet:" + kind));
    }

    private static void assertViolation(HttpResponse<String> answer, String field) {
        assertProblem(answer, 400, "invalid");
        assertThat(Json.read(answer.body()).get("violations"))
                .extracting(violation -> violation.get("field").asText())
                .containsExactly(field);
    }

    /** How a request was refused, if it was. */
    private record Problem(int status, String kind) {
        static Problem of(HttpResponse<String> answer) {
            return new Problem(
                    answer.statusCode(), Json.read(answer.body()).path("type").asText());
        }

        boolean isRefusal() {
            return status >= 400;
        }
    }

    private static List<HttpResponse<String>> atOnce(int times, IntFunction<HttpResponse<String>> request) {
        ExecutorService pool = Executors.newFixedThreadPool(times);
        try {
            List<Callable<HttpResponse<String>>> tasks = IntStream.range(0, times)
                    .mapToObj(n -> (Callable<HttpResponse<String>>) () -> request.apply(n))
                    .toList();
            return pool.invokeAll(tasks).stream().map(RepliesIT::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static HttpResponse<String> result(Future<HttpResponse<String>> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
