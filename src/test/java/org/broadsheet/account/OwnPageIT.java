package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.account.AccountServer.PASSWORD;
import static org.broadsheet.account.AccountServer.form;
import static org.broadsheet.account.AccountServer.visitor;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Test;

/** One's own page by HTTP: name, password and tokens. */
class OwnPageIT {
    private static final Pattern FORM_TOKEN = Pattern.compile("<code id=\"new-token\">([^<]+)</code>");
    private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN_ID = Pattern.compile("name=\"id\" value=\"(\\d+)\"");

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

    private static HttpResponse<String> changePassword(Visitor visitor, String present, String wanted) {
        return visitor.post("/account/profile", Map.of("act", "password", "present", present, "password", wanted));
    }

    private static Map<String, String> token(String label, String mark) {
        return Map.of("act", "token", "label", label, "present", PASSWORD, "mark", mark);
    }
}
