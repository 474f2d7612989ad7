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
import org.broadsheet.testing.Wait;
import org.jsoup.Jsoup;
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
    void whoHangsUpWhileHeSendsDoesNotFillTheLog(String path, String type) {
        List<String> problems = server.logProblems();
        String half = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + type
                + "\r\nContent-Length: 500\r\n\r\n{";
        double heard = answered() + 4;
        try (IdleCrowd senders = new IdleCrowd(server, 3, half)) {
            assertThat(Visitor.stranger(server).get("/about").statusCode()).isEqualTo(200);
            assertThat(senders.left()).isEqualTo(3);
        }
        Wait.until("the server has answered, or has heard that they are gone", () -> answered() >= heard);
        assertThat(server.logProblems()).isEqualTo(problems);
    }

    /** How many requests the server has answered, or has given up. */
    private static double answered() {
        return ServerUnderTest.get(server.managementUrl() + "/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("broadsheet_requests_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
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
    @CsvSource({
        "/account/sign-in, jakarta.faces.ViewState=x",
        "/account/sign-in, jakarta.faces.ViewState=stateless",
        "/account/sign-in, jakarta.faces.RenderKitId=evil",
        "/account/sign-out, jakarta.faces.partial.ajax=true",
        "/account/setup, jakarta.faces.source=x",
        "/account/profile, javax.faces.ViewState=x",
        "/desk/stories, jakarta.faces.RenderKitId=evil",
        "/desk/edit, jakarta.faces.ViewState=1:2",
        "/desk/reports, primefaces.download=x"
    })
    void parametersOfFacesAreRefusedWhereNoFormOfFacesIsSent(String path, String query) {
        Visitor editor = Visitor.stranger(server).signedIn("editor", Newsroom.PASSWORD);

        HttpResponse<String> page = editor.get(path + "?" + query);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("This request cannot be answered", "</html>")
                .doesNotContain("faces", "Exception");
    }

    @Test
    void aPlainFormWithAParameterOfFacesIsRefused() {
        HttpResponse<String> page =
                Visitor.stranger(server).post("/account/sign-in", Map.of("jakarta.faces.ViewState", "x"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("This request cannot be answered");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "", "1:2", "-1:-1", ":", "1:", ":1", "a:b", "1:2:3", "99999999999999999999999:1", "OTHER"})
    void aFormWhosePageIsNotThereLeadsToThePageThatSaysSo(String viewState) {
        Visitor editor = Visitor.stranger(server).signedIn("editor", Newsroom.PASSWORD);
        String state = viewState.equals("OTHER") ? stateOf(editor, "/desk/edit") : viewState;

        HttpResponse<String> answer = editor.post("/desk/preview?id=1", Map.of("jakarta.faces.ViewState", state));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/desk/expired?page=%2Fdesk%2Fpreview%3Fid%3D1");
    }

    @Test
    void aFormOfAPageWithoutAStateIsShownThatPage() {
        Visitor editor = Visitor.stranger(server).signedIn("editor", Newsroom.PASSWORD);

        HttpResponse<String> answer = editor.post("/desk/preview?id=1", Map.of("jakarta.faces.ViewState", "stateless"));

        assertThat(answer.statusCode()).isEqualTo(200);
        String title = Jsoup.parse(editor.get("/desk/preview?id=1").body()).title();
        assertThat(Jsoup.parse(answer.body()).title()).isEqualTo(title).isNotBlank();
    }

    private static String stateOf(Visitor visitor, String path) {
        return Jsoup.parse(visitor.get(path).body())
                .selectFirst("input[name=jakarta.faces.ViewState]")
                .val();
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=", "multipart/form-data; boundary=x", "multipart/mixed"})
    void aFormHoldsNoFiles(String type) {
        HttpResponse<String> page = Visitor.stranger(server)
                .with("Sec-Fetch-Site", "same-origin")
                .sendAs(type, "POST", "/account/sign-in", "handle=x");

        assertThat(page.statusCode()).isEqualTo(415);
        assertThat(page.body()).contains("This request cannot be answered");
    }

    @ParameterizedTest
    @CsvSource({
        "/jakarta.faces.resource/.xhtml, 404",
        "/jakarta.faces.resource/%00.xhtml, 404",
        "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF, 404",
        "/jakarta.faces.resource/x.xhtml?ln=../.., 404",
        "/jakarta.faces.resource/jquery/jquery.js.xhtml?ln=primefaces, 200"
    })
    void aResourceHasAPlainName(String path, int status) {
        assertThat(Visitor.stranger(server).get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "Cookie, 'a=\u00E4; b=c', /account/sign-in, 200",
        "Accept, ';;;,,q=x', /account/sign-in, 200",
        "Accept, a/b;q=zz, /api/v1/published?limit=2, 200",
        "Accept, a/b;Q=zz, /api/v1/health, 200",
        "Accept, bogus, /openapi, 200",
        "Accept, a/b;q=zz, /openapi, 200",
        "Accept, image/png, /openapi, 406",
        "Accept-Charset, bad name!, /openapi, 200",
        "Accept-Charset, ISO-2022-CN, /openapi, 200",
        "If-Modified-Since, zz, /jakarta.faces.resource/omnifaces.js.xhtml?ln=omnifaces, 200",
        "If-Modified-Since, '', /jakarta.faces.resource/omnifaces.js.xhtml?ln=omnifaces, 200",
        "If-Modified-Since, zz, /static/css/site.css, 200",
        "If-Unmodified-Since, zz, /static/css/site.css, 200",
        "If-Unmodified-Since, zz, /api/v1/published?limit=2, 200",
        "Accept-Language, 'x-evil,,;q=y', /api/v1/published?limit=2, 200",
        "Faces-Request, partial/ajax, /account/sign-in, 200",
        "Range, 'bytes=9-1,x', /account/sign-in, 200"
    })
    void anOddHeaderIsNoIncident(String name, String value, String path, int status) {
        assertThat(Visitor.stranger(server).with(name, value).get(path).statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/%ff",
                "/api/v1/articles/1;a=%ff",
                "/api/v1/%ED%A0%80",
                "/api/v1/%C0%AF",
                "/api/v1/articles/%E0%B9/comments"
            })
    void anAddressThatIsNotUtf8IsRefusedToPrograms(String target) {
        List<String> problems = server.logProblems();
        HttpResponse<String> answer = Visitor.stranger(server).get(target);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Json.read(answer.body()).get("type").asText()).isEqualTo("urn:broadsheet:invalid");
        assertThat(server.logProblems()).isEqualTo(problems);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%ff", "/about;a=%ff", "/desk/%C0%AF", "/static/%80"})
    void anAddressThatIsNotUtf8IsRefusedToPeople(String target) {
        HttpResponse<String> answer = Visitor.stranger(server).get(target);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This request cannot be answered", "</html>");
    }

    @ParameterizedTest
    @CsvSource({
        "/account, 303, /account/profile",
        "/static, 404,",
        "/static/css, 404,",
        "/static/js, 404,",
        "/static/img, 404,",
        "/site, 404,",
        "/desk, 303, /account/sign-in?from=%2Fdesk"
    })
    void aFolderIsNoAddressOfTheServer(String path, int status, String location) {
        HttpResponse<String> answer = Visitor.stranger(server).get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location").orElse(null)).isEqualTo(location);
        assertThat(answer.body()).doesNotContain("<title>Error</title>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH", "FOO"})
    void aStyleSheetIsOnlyRead(String method) {
        HttpResponse<String> answer = Visitor.stranger(server).send(method, "/static/css/site.css", null);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
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

    @ParameterizedTest
    @CsvSource({"'', 200", "OPINION, 200", "kind, 400"})
    void aPreviewOfWhatIsNoKindOfStoryIsRefused(String kind, int status) {
        Visitor editor =
                Visitor.stranger(server).signedIn("editor", Newsroom.PASSWORD).with("Sec-Fetch-Site", "same-origin");
        String draft = "new-" + "k".repeat(22);
        String beat = Json.write(Map.of("draft", draft, "fields", Map.of("headline", "One", "kind", kind)));
        assertThat(editor.send("POST", "/desk/pulse", beat).statusCode()).isEqualTo(200);

        assertThat(editor.get("/desk/preview?draft=" + draft).statusCode()).isEqualTo(status);
    }

    @Test
    void aReplyToNoStoryIsNotLookedAt() {
        String marks = "\u0300\u0316".repeat(160_000);

        assertThat(new Guest(server).with("name", marks).reply(999_999_999, "x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aNameThatIsFarTooLongIsRefusedAtItsField() {
        Story story = desk.published(StoryText.any());

        HttpResponse<String> answer = new Guest(server)
                .with("name", "a" + "\u0300\u0316".repeat(160_000))
                .reply(story.id(), "x");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.read(answer.body()).get("violations").findValuesAsText("field"))
                .containsExactly("name");
    }
}
