package org.broadsheet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.broadsheet.testing.Guest;
import org.broadsheet.testing.IdleCrowd;
import org.broadsheet.testing.Json;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no page and no program of ours would send gets a whole answer, and leaves no failure in the log. */
class OddRequestsIT {
    private static final int MEBIBYTE = 1024 * 1024;

    private static ServerUnderTest server;
    private static Newsroom desk;

    @BeforeAll
    static void enter() {
        server = ServerUnderTest.demonstrationOnH2();
        desk = new Newsroom(server);
    }

    @Test
    void aCommentIsNotReportedForAReasonThatThereIsNot() {
        Story story = desk.published(StoryText.any());
        JsonNode comment = Json.read(
                new Guest(server).reply(story.id(), "A remark on the bridge.").body());
        desk.decide(comment, "APPROVE");

        HttpResponse<String> page = Visitor.stranger(server)
                .post(
                        story.path(),
                        Map.of("act", "flag", "flag", comment.get("id").asText(), "reason", "BOGUS"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Report", "</html>").doesNotContain("BOGUS");
    }

    @ParameterizedTest
    @ValueSource(ints = {MEBIBYTE, MEBIBYTE + 1, 3 * MEBIBYTE})
    void aBeaconIsAnsweredWhateverItHolds(int length) {
        Story story = desk.published(StoryText.any());

        HttpResponse<String> answer =
                Visitor.stranger(server).send("POST", "/api/v1/articles/" + story.id() + "/views", "x".repeat(length));

        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "/account/sign-in, application/x-www-form-urlencoded",
        "/world, application/x-www-form-urlencoded",
        "/api/v1/tokens, application/json"
    })
    void whoHangsUpWhileHeSendsDoesNotFillTheLog(String path, String type) throws InterruptedException {
        List<String> before = server.logProblems();
        String half = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + type
                + "\r\nContent-Length: 500\r\n\r\n{";
        try (IdleCrowd senders = new IdleCrowd(server, 3, half)) {
            Thread.sleep(500);
            assertThat(senders.left()).isEqualTo(3);
        }
        Thread.sleep(500);
        assertThat(server.logProblems()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{", "", "\"x\"", "{\"story\":\"many\"}"})
    void anEditorsWindowSaysWhatAnEditorSends(String body) {
        HttpResponse<String> answer = Visitor.stranger(server)
                .signedIn("editor", Newsroom.PASSWORD)
                .with("Sec-Fetch-Site", "same-origin")
                .send("POST", "/desk/pulse", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This is not what an editor sends.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "FOO"})
    void aPageIsReadAndPostedToAndNothingElse(String method) {
        assertThat(Visitor.stranger(server)
                        .with("Sec-Fetch-Site", "same-origin")
                        .send(method, "/account/sign-in", null)
                        .statusCode())
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console/", "/noconsole.html"})
    void theServersConsoleIsNotOnThePublicPort(String path) {
        HttpResponse<String> answer = Visitor.stranger(server).get(path);

        assertThat(answer.statusCode() == 404
                        || answer.headers()
                                .firstValue("Location")
                                .filter("/console"::equals)
                                .isPresent())
                .as("%s: %d", path, answer.statusCode())
                .isTrue();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void whoSignsOutStandsInTheTrail() {
        Visitor subeditor = Visitor.stranger(server).signedIn("subeditor", Newsroom.PASSWORD);
        assertThat(subeditor.post("/account/sign-out", Map.of()).statusCode()).isEqualTo(303);

        JsonNode newest = Json.read(
                        desk.as("publisher").get("/api/v1/audit?limit=20").body())
                .get("items");

        assertThat(newest.findValuesAsText("action")).contains("person.sign-out");
    }
}
