package org.broadsheet.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an address leads that is no public page's. */
class SpellingHandlerTest {
    private final Listener listener = new Listener(new SpellingHandler(
            Set.of("/account", "/static", "/static/css"),
            (exchange, status) -> exchange.setStatusCode(status).endExchange(),
            SpellingHandlerTest::tell));

    private static void tell(HttpServerExchange exchange) {
        exchange.getResponseSender().send("<" + exchange.getRelativePath() + ">");
    }

    @AfterEach
    void stop() {
        listener.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/desk/Stories, /desk/stories",
        "/desk/stories/, /desk/stories",
        "/desk/STORY?id=1, /desk/story?id=1",
        "/Desk/stories?q=%C3%89x&Q=B, /desk/stories?q=%C3%89x&Q=B",
        "/DESK//STORIES//?a[0]=1, /desk/stories?a[0]=1",
        "/Desk, /desk",
        "//desk, /desk",
        "/account/profile/, /account/profile",
        "/account/Profile, /account/profile",
        "/Account/Sign-In?from=%2Fdesk, /account/sign-in?from=%2Fdesk",
        "/account//profile, /account/profile",
        "//account/profile;x=1, /account/profile",
        "/desk/./stories, /desk/stories",
        "/x/../desk/%73tories, /desk/stories",
        "/static//css/site.css, /static/css/site.css",
        "/static/css/site.css;x?v=1, /static/css/site.css?v=1",
        "/static/%63ss/site.css/, /static/css/site.css",
        "/jakarta.faces.resource//a.js.xhtml?ln=b, /jakarta.faces.resource/a.js.xhtml?ln=b",
        "//favicon.ico, /favicon.ico",
        "/api/v1/health/, /api/v1/health",
        "/api/v1/health;x=1, /api/v1/health",
        "/api/v1/%68ealth?a=b, /api/v1/health?a=b"
    })
    void anyOtherSpellingLeadsToTheRightOneWithItsQuery(String target, String right) throws IOException {
        for (String method : new String[] {"GET", "HEAD"}) {
            assertThat(listener.ask(method, target))
                    .startsWith("HTTP/1.1 301 Moved Permanently\r\n")
                    .contains("\r\nLocation: " + right + "\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/articles//1", "/api//v1/health", "//api/v1/health", "/api/v1/articles//revisions/"})
    void aProgramThatLeftAPartEmptyIsLedNowhere(String target) throws IOException {
        assertThat(listener.ask("GET", target)).startsWith("HTTP/1.1 404 Not Found\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "get"})
    void whatIsSentIsNotLedOn(String method) throws IOException {
        assertThat(listener.ask(method, "/desk/Stories")).startsWith("HTTP/1.1 404 Not Found\r\n");
        assertThat(listener.ask(method, "/api/v1/tokens/")).startsWith("HTTP/1.1 404 Not Found\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/stories",
                "/desk/",
                "/account/",
                "/desk",
                "/account/sign-in?From=//X",
                "/static/css/SITE.css",
                "/Static/css/site.css",
                "/api/v1/people/%E0%B9%80/",
                "/API/v1/health/",
                "/World/",
                "//world",
                "//evil.example",
                "/deskwork/",
                "/",
                "//",
                "/desk/%2F%5C",
                "/desk/stori\u00E9s"
            })
    void everythingElseGoesOn(String target) throws IOException {
        assertThat(listener.ask("GET", target)).doesNotContain("Location");
    }

    @Test
    void anEndlessAddressLeadsToNoOther() throws IOException {
        assertThat(listener.ask("GET", "/desk/" + "A".repeat(600))).startsWith("HTTP/1.1 200 OK\r\n");
        assertThat(listener.ask("GET", "/static" + "/".repeat(6_000) + "css/site.css"))
                .contains("\r\nLocation: /static/css/site.css\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/account, /account/",
        "/static, /static/",
        "/static/css, /static/css/",
        "/static/css/site.css, /static/css/site.css",
        "/world, /world"
    })
    void aFolderIsTheApplicationsToAnswer(String target, String path) throws IOException {
        assertThat(listener.ask("GET", target)).endsWith("<" + path + ">");
        assertThat(listener.ask("POST", target)).endsWith("<" + path + ">");
    }
}
