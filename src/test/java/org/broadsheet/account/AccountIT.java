package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.account.AccountServer.PASSWORD;
import static org.broadsheet.account.AccountServer.visitor;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.testing.BrowserUnderTest;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in, sessions and one's own page, by HTTP. */
class AccountIT {
    private static final Pattern FORM_TOKEN = Pattern.compile("<code id=\"new-token\">([^<]+)</code>");
    private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN_ID = Pattern.compile("name=\"id\" value=\"(\\d+)\"");

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
        assertThat(in.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("SameSite=Lax"));
        assertThat(in.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> !cookie.startsWith("bs_in="))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("HttpOnly"));
        assertThat(reader.get("/api/v1/me").body())
                .isEqualTo("{\"handle\":\"reader\",\"displayName\":\"%s\",\"permissions\":[\"comment.post\"]}"
                        .formatted(displayName(reader)));

        HttpResponse<String> staff = visitor().post("/account/sign-in", form("editor", PASSWORD));
        assertThat(staff.headers().firstValue("Location")).hasValue("/desk/");
    }

    @Test
    void theFolderLeadsToOnesOwnAccount() {
        assertThat(visitor().get("/account/").headers().firstValue("Location")).hasValue("/account/profile");
    }

    @Test
    void onlyWhatAFormIsForIsLoud() {
        Visitor reporter = visitor().signedIn("reporter", PASSWORD);
        reporter.post("/account/profile", Map.of("act", "token", "label", "For the press", "present", PASSWORD));

        String page = reporter.get("/account/profile").body();

        assertThat(page.split("class=\"go\"", -1)).as("save, change and create").hasSize(4);
        assertThat(page).containsPattern("class=\"go calm\">Sign out").contains("class=\"go grave\"");
    }

    @Test
    void unknownNameAndWrongPasswordAreAlike() {
        HttpResponse<String> wrong = visitor().post("/account/sign-in", form("publisher", "wrong"));
        HttpResponse<String> unknown = visitor().post("/account/sign-in", form("nobody-here", "wrong"));

        assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
        assertThat(wrong.body()).contains("value=\"publisher\"", "role=\"alert\"");
        // The typed name alone is what differs: the demonstration's list of accounts names the publisher too.
        assertThat(wrong.body().replace("value=\"publisher\"", "value=\"X\""))
                .isEqualTo(unknown.body().replace("value=\"nobody-here\"", "value=\"X\""));
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void signInLeadsOnlyToThisSite() {
        for (String elsewhere : List.of(
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "/.//evil.example",
                "/%2f/evil.example",
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
    void aReaderIsOfferedNeitherAPageNorTokens() {
        assertThat(visitor()
                        .signedIn("reader", PASSWORD)
                        .get("/account/profile")
                        .body())
                .contains("Your name")
                .doesNotContain("Name and page", "id=\"tokens\"");
        assertThat(visitor()
                        .signedIn("reporter", PASSWORD)
                        .get("/account/profile")
                        .body())
                .contains("Name and page", "id=\"tokens\"");
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

        HttpResponse<String> stolen = reporter.post(
                "/account/profile", Map.of("act", "token", "label", "my script", "present", "four quiet storks wade"));
        assertThat(stolen.statusCode()).isEqualTo(401);
        assertThat(stolen.body())
                .contains("The sign-in name and the password do not match.", "value=\"my script\"")
                .doesNotContain("new-token");
        HttpResponse<String> sent =
                reporter.post("/account/profile", Map.of("act", "token", "label", "my script", "present", PASSWORD));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).hasValue("/account/profile?done=token#tokens");
        HttpResponse<String> made = reporter.get("/account/profile?done=token");
        Matcher token = FORM_TOKEN.matcher(made.body());
        assertThat(token.find()).isTrue();
        Visitor program = visitor().with("Authorization", "Bearer " + token.group(1));
        assertThat(program.get("/api/v1/me").body()).contains("reporter2");
        assertThat(reporter.get("/account/profile?done=token").body())
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
    void aSecondClickGetsTheFirstAnswer() {
        Visitor subeditor = visitor().signedIn("subeditor", PASSWORD);
        Map<String, String> form = token("clicked twice", mark(subeditor.get("/account/profile")));
        for (int click = 0; click < 2; click++) {
            HttpResponse<String> sent = subeditor.post("/account/profile", form);
            assertThat(sent.statusCode()).isEqualTo(303);
            assertThat(sent.headers().firstValue("Location")).hasValue("/account/profile?done=token#tokens");
        }
        assertThat(subeditor.get("/account/profile").body().split("clicked twice</bdi>", -1))
                .as("one token")
                .hasSize(2);

        Map<String, String> shownAnew = token("clicked twice", mark(subeditor.get("/account/profile")));
        subeditor.post("/account/profile", shownAnew);
        assertThat(subeditor.get("/account/profile").body().split("clicked twice</bdi>", -1))
                .hasSize(3);
    }

    @Test
    void whoseSecondClickChangedThePasswordStaysSignedIn() {
        Visitor publisher = visitor().signedIn("publisher", PASSWORD);
        Visitor second = publisher.copy();
        Map<String, String> form = Map.of(
                "act",
                "password",
                "present",
                PASSWORD,
                "password",
                "seven grey barges turn",
                "mark",
                mark(publisher.get("/account/profile")));

        assertThat(publisher.post("/account/profile", form).statusCode()).isEqualTo(303);
        assertThat(second.post("/account/profile", form).statusCode()).isEqualTo(303);

        assertThat(second.get("/api/v1/me").body()).contains("\"handle\":\"publisher\"");
    }

    private static String mark(HttpResponse<String> page) {
        Matcher mark = MARK.matcher(page.body());
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }

    @Test
    @Tag("browser")
    void worksInABrowserAndForEverybody() {
        try (BrowserContext reader = BrowserUnderTest.visitor()) {
            Page page = reader.newPage();
            page.navigate(AccountServer.running().url() + "/account/sign-in?from=/account/profile");
            page.getByLabel("Sign-in name").fill("reader2");
            page.getByLabel("Password").fill("wrong");
            page.locator("button").click();
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("do not match");
            assertAccessible(page);

            page.getByLabel("Password").fill(PASSWORD);
            page.locator("button").click();
            assertThat(page.url()).endsWith("/account/profile");
            assertThat(page.getByLabel("What is it for?").count()).isZero();
            assertAccessible(page);

            page.getByText("Sign out").click();
            assertThat(page.getByRole(AriaRole.STATUS).textContent()).isEqualTo("You are signed out.");
            assertThat(reader.cookies()).isEmpty();
            assertAccessible(page);
        }
    }

    @Test
    @Tag("browser")
    void showsStaffANewTokenOnce() {
        try (BrowserContext staff = BrowserUnderTest.visitor()) {
            Page page = staff.newPage();
            page.navigate(AccountServer.running().url() + "/account/sign-in?from=/account/profile");
            page.getByLabel("Sign-in name").fill("reporter2");
            page.getByLabel("Password").fill(PASSWORD);
            page.locator("button").click();
            page.getByLabel("What is it for?").fill("browser");
            page.getByText("Create a token").click();
            assertThat(page.locator("#new-token").textContent()).startsWith("bst_");
            assertAccessible(page);
            page.reload();
            assertThat(page.locator("#new-token").count()).isZero();
        }
    }

    private static HttpResponse<String> changePassword(Visitor visitor, String present, String wanted) {
        return visitor.post("/account/profile", Map.of("act", "password", "present", present, "password", wanted));
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

    private static Map<String, String> token(String label, String mark) {
        return Map.of("act", "token", "label", label, "present", PASSWORD, "mark", mark);
    }
}
