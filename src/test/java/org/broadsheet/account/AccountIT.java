package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.testing.BrowserUnderTest;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Signing in, sessions, tokens and one's own page, by HTTP against a demonstration on H2. The throttle counts all that
 * comes from this machine together, so the test that fills it is the last.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccountIT {
    private static final String PASSWORD = "broadsheet-demo";
    private static final Pattern FORM_TOKEN = Pattern.compile("<code id=\"new-token\">([^<]+)</code>");
    private static final Pattern TOKEN_ID = Pattern.compile("name=\"id\" value=\"(\\d+)\"");

    private static ServerUnderTest server;

    @BeforeAll
    static void start() {
        server = ServerUnderTest.plan("account")
                .environment(Map.of("BROADSHEET_DEMO", "true", "BROADSHEET_DEMO_SIZE", "3"))
                .start()
                .awaitReady();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Visitor visitor() {
        return new Visitor(server);
    }

    @Test
    void signInPageSetsNoCookie() {
        HttpResponse<String> page = visitor().get("/account/sign-in?from=/desk/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(page.body()).contains("name=\"from\" value=\"/desk/\"").doesNotContain("<script", "style=");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : List.of("/account/sign-in", "/desk/", "/api/v1/me", "/no/such/page", "/api/v1/tokens")) {
            var headers = visitor().get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("script-src 'self';", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-eval");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).isPresent();
            assertThat(headers.firstValue("Strict-Transport-Security")).as(path).isEmpty();
        }
    }

    @Test
    void readerAndStaffSignIn() {
        Visitor reader = visitor();
        HttpResponse<String> in = reader.post("/account/sign-in", form("reader", PASSWORD));
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).hasValue("/");
        assertThat(reader.cookies()).containsKeys("JSESSIONID", "bs_marker").containsEntry("bs_in", "1");
        assertThat(in.headers().allValues("Set-Cookie")).allMatch(cookie -> cookie.contains("SameSite=Lax"));
        assertThat(in.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> !cookie.startsWith("bs_in="))
                .allMatch(cookie -> cookie.contains("HttpOnly"));
        assertThat(reader.get("/api/v1/me").body())
                .isEqualTo("{\"handle\":\"reader\",\"displayName\":\"%s\",\"permissions\":[\"comment.post\"]}"
                        .formatted(displayName(reader)));

        HttpResponse<String> staff = visitor().post("/account/sign-in", form("editor", PASSWORD));
        assertThat(staff.headers().firstValue("Location")).hasValue("/desk/");
    }

    @Test
    void unknownNameAndWrongPasswordAreAlike() {
        HttpResponse<String> wrong = visitor().post("/account/sign-in", form("publisher", "wrong"));
        HttpResponse<String> unknown = visitor().post("/account/sign-in", form("nobody-here", "wrong"));

        assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
        assertThat(wrong.body()).contains("value=\"publisher\"", "role=\"alert\"");
        assertThat(wrong.body().replace("publisher", "X"))
                .isEqualTo(unknown.body().replace("nobody-here", "X"));
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void signInLeadsOnlyToThisSite() {
        for (String elsewhere : List.of(
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "\\/evil.example",
                "javascript:alert(1)",
                "/%0d%0aX: y\r\nSet-Cookie: a=b",
                "/account/sign-out",
                "evil.example")) {
            HttpResponse<String> in = visitor()
                    .post("/account/sign-in", Map.of("handle", "reader2", "password", PASSWORD, "from", elsewhere));
            assertThat(in.headers().firstValue("Location")).as(elsewhere).hasValue("/");
        }
        HttpResponse<String> in = visitor()
                .post("/account/sign-in", Map.of("handle", "reader2", "password", PASSWORD, "from", "/world?a=b#c"));
        assertThat(in.headers().firstValue("Location")).hasValue("/world?a=b#c");
    }

    @Test
    void formsFromOtherSitesAreRefused() {
        Visitor guest = visitor();
        assertThat(guest.postFromElsewhere("/account/sign-in", form("reader2", PASSWORD))
                        .statusCode())
                .isEqualTo(403);
        assertThat(guest.cookies()).isEmpty();

        Visitor reader = visitor().signedIn("reader2", PASSWORD);
        assertThat(reader.postFromElsewhere("/account/sign-out", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(reader.postFromNowhere("/account/sign-out", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(reader.get("/account/sign-out").statusCode()).isEqualTo(200);
        assertThat(reader.get("/api/v1/me").body()).contains("reader2");
    }

    @Test
    void signOutEndsSessionAndMarkers() {
        Visitor reader = visitor().signedIn("reader2", PASSWORD);
        String session = reader.cookies().get("JSESSIONID");

        HttpResponse<String> out = reader.post("/account/sign-out", Map.of());

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(reader.cookies()).doesNotContainKeys("bs_in", "bs_marker");
        Visitor thief = visitor().with("Cookie", "JSESSIONID=" + session);
        assertThat(thief.get("/api/v1/me").body()).isEqualTo("{\"anonymous\":true}");
    }

    @Test
    void sessionIdChangesAtSignIn() {
        Visitor reader = visitor();
        reader.cookies().put("JSESSIONID", "chosen-by-somebody-else");
        reader.signedIn("reader2", PASSWORD);
        String first = reader.cookies().get("JSESSIONID");
        assertThat(first).isNotEqualTo("chosen-by-somebody-else");

        reader.signedIn("reader2", PASSWORD);
        assertThat(reader.cookies().get("JSESSIONID")).isNotEqualTo(first);
    }

    @Test
    void madeUpMarkerIsIgnoredAndStaleOneEnds() {
        assertThat(visitor()
                        .with("Cookie", "bs_marker=9999999999.abc.def; bs_in=1")
                        .get("/api/v1/me")
                        .headers()
                        .firstValue("Set-Cookie"))
                .isEmpty();
        String marker = visitor().signedIn("reader2", PASSWORD).cookies().get("bs_marker");
        assertThat(visitor()
                        .with("Cookie", "bs_marker=" + marker)
                        .get("/api/v1/me")
                        .headers()
                        .allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("bs_in=;"));
    }

    @Test
    void deskIsForStaff() {
        HttpResponse<String> guest = visitor().get("/desk/stories?state=DRAFT");
        assertThat(guest.statusCode()).isEqualTo(303);
        assertThat(guest.headers().firstValue("Location"))
                .hasValue("/account/sign-in?from=%2Fdesk%2Fstories%3Fstate%3DDRAFT");
        assertThat(guest.headers().firstValue("Set-Cookie")).isEmpty();

        assertThat(visitor().signedIn("reader2", PASSWORD).get("/desk/").statusCode())
                .isEqualTo(403);
        assertThat(visitor()
                        .signedIn("editor", PASSWORD)
                        .get("/desk/no-such-page")
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> script =
                visitor().with("Faces-Request", "partial/ajax").get("/desk/");
        assertThat(script.body()).contains("<redirect url=\"/account/sign-in?from=%2Fdesk%2F\"/>");
    }

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
    void changedPasswordEndsOtherSessions() {
        Visitor here = visitor().signedIn("moderator", PASSWORD);
        Visitor there = visitor().signedIn("moderator", PASSWORD);
        String better = "four quiet herons wade";

        assertThat(changePassword(here, "wrong", better).statusCode()).isEqualTo(401);
        assertThat(changePassword(here, PASSWORD, "password1234").body()).contains("first that would be guessed");
        assertThat(changePassword(here, PASSWORD, "short").statusCode()).isEqualTo(400);
        assertThat(there.get("/api/v1/me").body()).contains("moderator");

        assertThat(changePassword(here, PASSWORD, better).statusCode()).isEqualTo(303);
        assertThat(here.get("/api/v1/me").body()).contains("\"handle\":\"moderator\"");
        assertThat(there.get("/api/v1/me").body()).isEqualTo("{\"anonymous\":true}");
        assertThat(visitor()
                        .post("/account/sign-in", form("moderator", PASSWORD))
                        .statusCode())
                .isEqualTo(401);
        assertThat(visitor().post("/account/sign-in", form("moderator", better)).statusCode())
                .isEqualTo(303);
    }

    @Test
    void profileIsKeptAndGivesTokens() {
        Visitor reporter = visitor().signedIn("reporter2", PASSWORD);
        assertThat(reporter.post("/account/profile", Map.of("act", "describe", "displayName", " ", "bio", "x"))
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> saved = reporter.post(
                "/account/profile",
                Map.of("act", "describe", "displayName", "Zoë <b>Ångström</b>", "bio", "Line\r\n\r\nLine"));
        assertThat(saved.headers().firstValue("Location")).hasValue("/account/profile?done=describe");
        assertThat(reporter.get("/account/profile?done=describe").body())
                .contains("Saved.", "Zoë &lt;b&gt;Ångström&lt;/b&gt;");

        HttpResponse<String> made = reporter.post("/account/profile", Map.of("act", "token", "label", "my script"));
        Matcher token = FORM_TOKEN.matcher(made.body());
        assertThat(token.find()).isTrue();
        Visitor program = visitor().with("Authorization", "Bearer " + token.group(1));
        assertThat(program.get("/api/v1/me").body()).contains("reporter2");
        assertThat(reporter.get("/account/profile").body())
                .contains("my script")
                .doesNotContain(token.group(1));

        Matcher id = TOKEN_ID.matcher(made.body());
        assertThat(id.find()).isTrue();
        assertThat(reporter.post("/account/profile", Map.of("act", "revoke", "id", id.group(1)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(visitor().get("/account/profile").headers().firstValue("Location"))
                .hasValue("/account/sign-in?from=/account/profile");
    }

    @Test
    @Tag("browser")
    void worksInABrowserAndForEverybody() {
        try (BrowserContext reader = BrowserUnderTest.visitor()) {
            Page page = reader.newPage();
            page.navigate(server.url() + "/account/sign-in?from=/account/profile");
            page.getByLabel("Sign-in name").fill("reader2");
            page.getByLabel("Password").fill("wrong");
            page.locator("button").click();
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("do not match");
            assertAccessible(page);

            page.getByLabel("Password").fill(PASSWORD);
            page.locator("button").click();
            assertThat(page.url()).endsWith("/account/profile");
            page.getByLabel("What is it for?").fill("browser");
            page.getByText("Create a token").click();
            assertThat(page.locator("#new-token").textContent()).startsWith("bst_");
            assertAccessible(page);

            page.getByText("Sign out").click();
            assertThat(page.getByRole(AriaRole.STATUS).textContent()).isEqualTo("You are signed out.");
            assertThat(reader.cookies()).isEmpty();
            assertAccessible(page);
        }
    }

    @Test
    void healthSaysOnlyWhetherItWorks() {
        assertThat(visitor().get("/api/v1/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(visitor().get("/openapi").body()).contains("/api/v1/tokens", "/api/v1/me");
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void guessingIsThrottledByAccountEvenAtOnce() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        Callable<HttpResponse<String>> attempt = () -> visitor().post("/account/sign-in", form("admin", "guess"));
        List<Integer> statuses = new ArrayList<>();
        for (Future<HttpResponse<String>> answer :
                crowd.invokeAll(List.of(attempt, attempt, attempt, attempt, attempt, attempt, attempt, attempt))) {
            statuses.add(answer.get().statusCode());
        }
        crowd.shutdown();
        assertThat(statuses).filteredOn(status -> status == 401).hasSize(SigningIn.MOST_BY_ACCOUNT);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(8 - SigningIn.MOST_BY_ACCOUNT);

        HttpResponse<String> right = visitor().post("/account/sign-in", form("admin", PASSWORD));
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.headers().firstValue("Retry-After")).hasValue("900");
        assertThat(right.body()).contains("value=\"admin\"", "Try again in 15 minutes");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void guessingIsThrottledByAddress() {
        HttpResponse<String> answer = tokens("{\"handle\":\"name0\",\"password\":\"x\",\"label\":\"t\"}");
        for (int i = 1; i <= SigningIn.MOST_BY_ADDRESS && answer.statusCode() != 429; i++) {
            answer = tokens("{\"handle\":\"name%d\",\"password\":\"x\",\"label\":\"t\"}".formatted(i));
        }
        assertProblem(answer, 429, "too-many-attempts");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("900");
        assertThat(server.logProblems()).isEmpty();
    }

    private static HttpResponse<String> changePassword(Visitor visitor, String present, String wanted) {
        return visitor.post("/account/profile", Map.of("act", "password", "present", present, "password", wanted));
    }

    private static HttpResponse<String> tokens(String json) {
        return visitor().send("POST", "/api/v1/tokens", json);
    }

    private static Map<String, String> form(String handle, String password) {
        return Map.of("handle", handle, "password", password);
    }

    private static String displayName(Visitor visitor) {
        Matcher name = Pattern.compile("id=\"displayName\"[^>]* value=\"([^\"]*)\"")
                .matcher(visitor.get("/account/profile").body());
        return name.find() ? name.group(1) : "";
    }

    private static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
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
