package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.account.AccountServer.PASSWORD;
import static org.broadsheet.account.AccountServer.form;
import static org.broadsheet.account.AccountServer.visitor;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Signing in and out, and what a session is good for, by HTTP. */
class SignInIT {
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

    private static String displayName(Visitor visitor) {
        Matcher name = Pattern.compile("id=\"displayName\"[^>]* value=\"([^\"]*)\"")
                .matcher(visitor.get("/account/profile").body());
        return name.find() ? name.group(1) : "";
    }
}
