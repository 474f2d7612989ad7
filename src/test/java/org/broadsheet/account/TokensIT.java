package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.account.AccountServer.PASSWORD;
import static org.broadsheet.account.AccountServer.visitor;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Tokens, and what every resource has in common: problems, limits, 401 before all else. */
class TokensIT {
    @Test
    void tokenOpensTheRestInterfaceWithoutASession() {
        Visitor program = visitor().withToken("reporter", PASSWORD);
        HttpResponse<String> me = program.get("/api/v1/me");
        assertThat(me.body())
                .contains("\"handle\":\"reporter\"", "article.write")
                .doesNotContain("role.");
        assertThat(me.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(me.headers().firstValue("Cache-Control")).hasValue("no-store");

        HttpResponse<String> list = program.get("/api/v1/tokens?limit=1");
        assertThat(list.body())
                .contains("\"label\":\"test\"", "\"lastUsedAt\":")
                .doesNotContain("bst_");
        Matcher id = Pattern.compile("\"id\":(\\d+)").matcher(list.body());
        assertThat(id.find()).isTrue();
        assertThat(visitor()
                        .withToken("reader2", PASSWORD)
                        .send("DELETE", "/api/v1/tokens/" + id.group(1), null)
                        .statusCode())
                .as("somebody else's token")
                .isEqualTo(404);
        assertThat(program.send("DELETE", "/api/v1/tokens/" + id.group(1), null).statusCode())
                .isEqualTo(204);
        assertProblem(program.get("/api/v1/me"), 401, "unauthenticated");
    }

    @Test
    void tokensPageByKey() {
        Visitor program = visitor().withToken("moderator2", PASSWORD).withToken("moderator2", PASSWORD);
        HttpResponse<String> first = program.get("/api/v1/tokens?limit=1");
        Matcher next = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(first.body());
        assertThat(next.find()).isTrue();

        HttpResponse<String> second = program.get("/api/v1/tokens?limit=1&cursor=" + next.group(1));
        assertThat(second.body()).contains("\"next\":null").isNotEqualTo(first.body());
        assertProblem(program.get("/api/v1/tokens?cursor=forged"), 400, "invalid");
        assertProblem(program.get("/api/v1/tokens?limit=0"), 400, "invalid");
        assertProblem(program.get("/api/v1/tokens?limit=ten"), 400, "invalid");
    }

    @Test
    void forgedOrMissingTokenIsRefusedAlike() {
        assertProblem(
                visitor().with("Authorization", "Bearer bst_forged").get("/api/v1/tokens"), 401, "unauthenticated");
        for (String id : List.of("1", "999999999999", "nonsense")) {
            assertProblem(visitor().send("DELETE", "/api/v1/tokens/" + id, null), 401, "unauthenticated");
        }
        Visitor browser = visitor().signedIn("editor", PASSWORD);
        assertProblem(browser.get("/api/v1/tokens"), 401, "unauthenticated");
    }

    @Test
    void restAnswersBadInputWithProblems() {
        assertProblem(
                tokens("{\"handle\":\"reporter\",\"password\":\"x\",\"label\":\"t\",\"admin\":true}"), 400, "invalid");
        assertThat(tokens("{\"handle\":\"a\",\"password\":\"x\",\"label\":\"t\",\"admin\":true}")
                        .body())
                .contains("\"violations\":[{\"field\":\"admin\",\"message\":\"This field is not known.\"}]");
        assertThat(tokens("{\"handle\":17,\"password\":\"x\",\"label\":\"t\"}").body())
                .contains("\"field\":\"handle\"", "another type");
        assertThat(tokens("{\"handle\":\"a\",\"handle\":\"b\"}").statusCode()).isEqualTo(400);
        assertThat(tokens("{\"handle\":\"a\",").body()).contains("\"field\":\"$\"", "not JSON");
        assertThat(tokens("{\"handle\":\"\",\"label\":\"\"}").body())
                .contains("\"field\":\"handle\"", "\"field\":\"label\"", "\"field\":\"password\"");
        assertProblem(tokens(null), 400, "invalid");
        assertProblem(visitor().send("PATCH", "/api/v1/tokens", "{}"), 405, "method-not-allowed");
        assertProblem(visitor().get("/api/v1/no-such-thing"), 404, "not-found");
        assertProblem(visitor().postFromNowhere("/api/v1/tokens", Map.of("a", "b")), 415, "unsupported-media-type");
        assertProblem(visitor().with("Accept", "image/png").get("/api/v1/me"), 406, "not-acceptable");
    }

    @Test
    void bodyOverOneMegabyteIsTooLarge() {
        String label = "x".repeat(10 * 1024 * 1024);
        assertProblem(tokens("{\"label\":\"" + label + "\"}"), 413, "too-large");
    }

    @Test
    void wrongPasswordAtTokensIsRefusedAlike() {
        HttpResponse<String> wrong = tokens("{\"handle\":\"subeditor\",\"password\":\"x\",\"label\":\"t\"}");
        HttpResponse<String> unknown = tokens("{\"handle\":\"nobody-at-all\",\"password\":\"x\",\"label\":\"t\"}");

        assertProblem(wrong, 401, "sign-in-failed");
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    @Test
    void healthSaysOnlyWhetherItWorks() {
        assertThat(visitor().get("/api/v1/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(visitor().get("/openapi").body()).contains("/api/v1/tokens", "/api/v1/me");
    }

    private static HttpResponse<String> tokens(String json) {
        return visitor().send("POST", "/api/v1/tokens", json);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String kind) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains(
                        "\"type\":\"urn:broadsheet:" + kind + "\"",
                        "\"status\":" + status,
                        "\"title\":",
                        "\"detail\":");
    }
}
