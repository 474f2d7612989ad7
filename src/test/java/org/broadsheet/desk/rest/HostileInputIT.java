package org.broadsheet.desk.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.broadsheet.testing.Answer;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.OnBothDemonstrations;
import org.broadsheet.testing.Rest;
import org.broadsheet.testing.RestStory;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer says what is wrong with it, nothing is half written, and the log stays silent. */
@OnBothDemonstrations
class HostileInputIT {

    private static final int MEGABYTE = 1_048_576;

    @Parameter
    ServerUnderTest server;

    private Rest on;
    private long stories;

    @BeforeEach
    void count() {
        on = new Rest(server);
        stories = newest();
    }

    @AfterEach
    void theServerSaysNothingOfIt() {
        assertThat(server.logProblems()).isEmpty();
    }

    private long newest() {
        return on.as("editor").get("/articles?limit=1").at("items.0.id").asLong();
    }

    @Test
    void aBodyOfTenMegabytesIsRefused() {
        String body = "{\"headline\":\"" + "x".repeat(10_000_000) + "\"}";

        Answer answer = on.as("reporter").post("/articles", body);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.kind()).isEqualTo("too-large");
        RestStory story = RestStory.draft(on);
        assertThat(on.as("reporter")
                        .with("If-Match", "\"1\"")
                        .send("PUT", story.path(), body)
                        .status())
                .isEqualTo(413);
        assertThat(story.revision()).isEqualTo(1);
    }

    @Test
    void theLimitIsAMegabyte() {
        ObjectNode text = RestStory.text();
        int frame = text.put("note", "").toString().length();
        text.remove("note");
        String over = text.toString() + " ".repeat(MEGABYTE);
        String under = text.toString() + " ".repeat(MEGABYTE - frame);

        assertThat(on.as("reporter").post("/articles", over).status()).isEqualTo(413);
        assertThat(on.as("reporter").post("/articles", under).status()).isEqualTo(201);
    }

    @Test
    void aLongStoryIsKeptWhole() {
        String body = "<p>" + "Many words follow here. ".repeat(30_000) + "</p>";

        Answer made = on.as("reporter")
                .post("/articles", RestStory.text().put("body", body).toString());

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("words").asInt()).isEqualTo(120_000);
        assertThat(on.as("reporter")
                        .get("/articles/" + made.text("id") + "/revisions/blame")
                        .at("sentences"))
                .hasSizeGreaterThan(30_000);
    }

    @Test
    void aScriptInAStoryNeverRuns() {
        RestStory story = RestStory.draft(on, text -> text.put("headline", "<script>alert('x')</script> & \"more\"")
                .put("kicker", "<b>bold</b>")
                .put("standfirst", "<img src=x onerror=alert(1)>")
                .put(
                        "body",
                        "<p onclick=\"alert(1)\">One <script>alert(1)</script><a href=\"javascript:alert(1)\">two</a>"
                                + "<img src=x onerror=alert(1)><iframe src=\"//evil.example\"></iframe>"
                                + "<svg/onload=alert(1)></p><style>*{display:none}</style>"));

        Answer read = story.read("reporter");
        assertThat(read.text("headline")).isEqualTo("<script>alert('x')</script> & \"more\"");
        assertThat(read.text("body"))
                .doesNotContain("script", "onclick", "onerror", "javascript", "iframe", "svg", "style", "img");

        story.moved("reporter", "submit");
        story.moved("editor", "approve");
        String path = story.moved("editor", "publish").text("publication.path");
        String page = ServerUnderTest.get(server.url() + path).body();
        assertThat(page)
                .doesNotContain("<script>alert", "<b>bold", "<img src=x", "onerror=alert(1)>")
                .contains("&lt;script&gt;alert(");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[",
                "null",
                "true",
                "7",
                "\"text\"",
                "[]",
                "{\"headline\":",
                "{\"headline\":\"a\",}",
                "{'headline':'a'}",
                "{\"headline\":\"a\"} {\"headline\":\"b\"}",
                "{\"headline\":\"a\",\"headline\":\"b\"}",
                "{\"headline\":NaN}",
                "{\"headline\":\"\\ud83d\\u0041\\q\"}",
                "\u0000",
                "{\"a\":1e999999999}",
                "{\"priority\":1e999999999}",
                "{\"@class\":\"java.lang.Object\"}"
            })
    void whatIsNotTheJsonThatIsWantedIsRefused(String body) {
        Answer answer = on.as("reporter").post("/articles", body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.kind()).isEqualTo("invalid");
        assertThat(answer.response().body()).doesNotContain("org.broadsheet", "jackson", "Exception");
        assertThat(newest()).isEqualTo(stories);
    }

    @Test
    void deepJsonIsRefused() {
        for (String opening : List.of("[", "{\"a\":")) {
            assertThat(on.as("reporter")
                            .post("/articles", opening.repeat(50_000))
                            .status())
                    .isEqualTo(400);
        }
        assertThat(on.as("reporter")
                        .post("/articles", "{\"tags\":" + "[".repeat(5000) + "]".repeat(5000) + "}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void otherKindsOfBodiesAreRefused() {
        Visitor reporter = new Newsroom(server).as("reporter");

        for (String type : List.of("text/plain", "application/xml", "multipart/form-data", "nonsense/nonsense")) {
            Answer answer = on.as("reporter")
                    .sendAs(type, "POST", "/articles", RestStory.text().toString());
            assertThat(answer.status()).as(type).isEqualTo(415);
            assertThat(answer.kind()).as(type).isEqualTo("unsupported-media-type");
        }
        assertThat(reporter.post("/api/v1/articles", java.util.Map.of("headline", "a"))
                        .statusCode())
                .isEqualTo(415);
        assertThat(newest()).isEqualTo(stories);
    }

    @Test
    void signsThatNobodyCanSeeAreRefused() {
        String json = RestStory.text()
                .put("headline", "HEAD")
                .put("body", "BODY")
                .toString()
                .replace("HEAD", "One\\u0001 two\\u202e three \\ud800 four \\uffff five")
                .replace("BODY", "<p>One\\u0001 two \\ud800 three &#0; &#x1F4A9; four</p>");

        Answer made = on.as("reporter").post("/articles", json);

        assertThat(made.status()).as("%s", made).isEqualTo(400);
        assertThat(made.kind()).isEqualTo("invalid");
        assertThat(made.text("violations.0.field")).isEqualTo("headline");
        assertThat(made.text("violations.1.field")).isEqualTo("body");
        assertThat(newest()).isEqualTo(stories);

        Answer nul = on.as("reporter").post("/articles", json.replace("\\u0001", "\\u0000"));
        assertThat(nul.status()).as("%s", nul).isEqualTo(400);
        assertThat(nul.text("violations.0.field")).isEqualTo("headline");
        assertThat(newest()).isEqualTo(stories);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/1", "/articles", "/audit", "/articles/1/transitions", "/me"})
    void otherMethodsAreRefused(String path) {
        for (String method : List.of("PATCH", "DELETE", "TRACE")) {
            Answer answer = on.as("publisher").send(method, path, null);
            assertThat(answer.status()).as(method).isEqualTo(405);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/articles/1/nothing",
                "/articles/1/transitions/1",
                "/articles//1",
                "/articles/1/revisions/1/2"
            })
    void addressesThatThereAreNotAreNotFound(String path) {
        Answer answer = on.as("publisher").get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.kind()).isEqualTo("not-found");
    }

    @Test
    void aSessionIsNoToken() {
        RestStory story = RestStory.draft(on);
        Visitor browser = Visitor.stranger(server).signedIn("editor", Newsroom.PASSWORD);

        assertThat(browser.get("/api/v1/articles").statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/v1" + story.path()).statusCode()).isEqualTo(401);
        assertThat(browser.send("POST", "/api/v1" + story.path() + "/transitions", "{\"transition\":\"spike\"}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(story.read("editor").text("state")).isEqualTo("DRAFT");
    }

    @Test
    void ofTwentySavesAtOnceOneIsKept() throws Exception {
        RestStory story = RestStory.draft(on);
        ObjectNode copy = story.copy();

        List<Answer> answers = atOnce(20, n -> {
            String text =
                    copy.deepCopy().put("headline", "Version of thread " + n).toString();
            return on.as(n % 2 == 0 ? "reporter" : "subeditor")
                    .with("If-Match", "\"1\"")
                    .send("PUT", story.path(), text);
        });

        assertThat(answers).extracting(Answer::status).containsOnly(200, 412);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(story.revision()).isEqualTo(2);
    }

    @Test
    void ofManyWhoApproveAndPublishAtOnceOneDoes() throws Exception {
        RestStory story = RestStory.draft(on);
        story.moved("reporter", "submit");

        List<Answer> approvals = atOnce(8, n -> story.move(n % 2 == 0 ? "editor" : "publisher", "approve"));
        assertThat(approvals).extracting(Answer::status).containsOnly(200, 409);
        assertThat(approvals).filteredOn(answer -> answer.status() == 200).hasSize(1);

        List<Answer> releases = atOnce(8, n -> story.move(n % 2 == 0 ? "editor" : "publisher", "publish"));
        assertThat(releases).extracting(Answer::status).containsOnly(200, 409);
        assertThat(releases).filteredOn(answer -> answer.status() == 200).hasSize(1);
    }

    @Test
    void aTransitionWithTimesThatCannotBeIsRefused() {
        RestStory story = RestStory.draft(on);
        story.moved("reporter", "submit");
        story.moved("editor", "approve");

        for (String time : List.of(
                "\"+999999999-01-01T00:00:00Z\"",
                "\"-9999-01-01T00:00:00Z\"",
                "\"soon\"",
                "0",
                "\"2030-02-30T00:00:00Z\"",
                "\"2030-01-01\"",
                "[]")) {
            Answer answer = on.as("editor")
                    .post(
                            story.path() + "/transitions",
                            "{\"transition\":\"schedule\",\"revision\":1,\"publishAt\":" + time + "}");
            assertThat(answer.status()).as(time).isEqualTo(400);
            assertThat(answer.text("violations.0.field")).isEqualTo("publishAt");
        }
        for (String ends : List.of("2001-01-01T00:00:00Z", "1970-01-01T00:00:00Z")) {
            Answer answer = story.move("editor", "publish", move -> move.put("publishUntil", ends));
            assertThat(answer.status()).as(ends).isEqualTo(422);
            assertThat(answer.kind()).isEqualTo("schedule-in-the-past");
        }
        assertThat(story.move("editor", "publish", move -> move.put("revision", 9_999_999_999L))
                        .status())
                .isEqualTo(400);
        assertThat(story.move("editor", "publish", move -> move.put("revision", -1))
                        .kind())
                .isEqualTo("stale-revision");
        assertThat(story.move("editor", "return", move -> move.put("note", "x".repeat(2001)))
                        .status())
                .isEqualTo(400);
        assertThat(story.move("editor", "return", move -> move.put("note", " \u0000 "))
                        .status())
                .isEqualTo(400);
        assertThat(story.read("editor").text("state")).isEqualTo("APPROVED");
    }

    private interface Numbered<T> {
        T call(int number) throws Exception;
    }

    private static <T> List<T> atOnce(int many, Numbered<T> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Callable<T>> calls = IntStream.range(0, many)
                    .<Callable<T>>mapToObj(n -> () -> work.call(n))
                    .toList();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
