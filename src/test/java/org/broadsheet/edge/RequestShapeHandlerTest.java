package org.broadsheet.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a request reaches the handlers behind. */
class RequestShapeHandlerTest {
    private final Listener listener = new Listener(new RequestShapeHandler(
            (exchange, status) -> exchange.setStatusCode(status).endExchange(), RequestShapeHandlerTest::tell));

    /** Answers with the headers that decide. */
    private static void tell(HttpServerExchange exchange) {
        String told = exchange.getRequestHeaders().getHeaderNames().stream()
                .map(Object::toString)
                .filter(name -> name.matches("Accept|Accept-Language|Cookie|Faces-Request|If-.*"))
                .sorted()
                .map(name -> name + "="
                        + String.join("|", exchange.getRequestHeaders().get(name)))
                .collect(Collectors.joining(" & "));
        exchange.getResponseSender().send("<" + told + ">");
    }

    @AfterEach
    void stop() {
        listener.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"about", "about?x=1", "?x", "*", "https:about", "evil:80"})
    void anAddressThatBeginsWithNoSlashIsRefused(String target) throws IOException {
        assertThat(listener.ask("GET", target)).startsWith("HTTP/1.1 400 Bad Request\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/%ff",
                "/api/v1/articles/1;a=%FF",
                "/api/v1/%ED%A0%80",
                "/api/v1/%C0%AF",
                "/api/v1/%f",
                "/api/v1/%zz",
                "/api/v1/%",
                "/api/v1/%E0%B9x",
                "/%E0%B9/%80",
                "/world;%ff",
                "/%F4%90%80%80",
                "/%80?q=1"
            })
    void percentCodesThatAreNotUtf8AreRefused(String target) throws IOException {
        assertThat(listener.ask("GET", target)).startsWith("HTTP/1.1 400 Bad Request\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tag/%E0%B9%80", "/%F0%9F%98%80;a=%C3%A9", "/%57orld%20x", "/%C3%A9%c3%a9/%00", "/?q=%ff"})
    void thoseOfAnyScriptAreRead(String target) throws IOException {
        assertThat(listener.ask("GET", target)).startsWith("HTTP/1.1 200 OK\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'Tue, 01 Dec 2026 10:00:00 GMT', 'Tue, 01 Dec 2026 10:00:00 GMT'",
        "'Tuesday, 01-Dec-26 10:00:00 GMT', 'Tuesday, 01-Dec-26 10:00:00 GMT'",
        "zz,",
        "'',",
        "0,",
        "'Tue, 01 Dec 2026',",
        "'2026-12-01T10:00:00Z',"
    })
    void aDateThatIsNoneIsLeftOut(String sent, String got) throws IOException {
        for (String name : List.of("If-Modified-Since", "If-Unmodified-Since")) {
            assertThat(listener.ask("GET", "/api/v1/published", name + ": " + sent))
                    .endsWith(got == null ? "<>" : "<" + name + "=" + got + ">");
        }
    }

    @Test
    void theServerAsAWholeMayBeAskedForItsOptions() throws IOException {
        assertThat(listener.ask("OPTIONS", "*")).startsWith("HTTP/1.1 200 OK\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/about, application/xhtml+xml, text/html",
        "/account/sign-in, ';;;,,q=x', text/html",
        "/desk/stories, image/png, text/html",
        "/api/v1/published, application/json, application/json",
        "/openapi, application/json, application/json"
    })
    void aPageIsHtmlWhateverIsAskedFor(String path, String asked, String got) throws IOException {
        assertThat(listener.ask("GET", path, "Accept: " + asked)).endsWith("<Accept=" + got + ">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json, text/plain;q=0.5",
                "application/problem+json;charset=utf-8 ; q=1",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "application/json;profile=\"a b\""
            })
    void aProgramGetsWhatItAsksFor(String accept) throws IOException {
        assertThat(listener.ask("GET", "/api/v1/published", "Accept: " + accept))
                .endsWith("<Accept=" + accept + ">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {";;;,,q=x", "a/b;q=zz", "a/b;Q=zz", "a/b;q=2", "a", "a/", "/b", "a/b;;", "a/b;q=", "\u00FF/x"})
    void whatIsNoAcceptIsNone(String accept) throws IOException {
        assertThat(listener.ask("GET", "/api/v1/published", "Accept: " + accept))
                .endsWith("<>");
    }

    @Test
    void anEndlessAcceptIsNone() throws IOException {
        assertThat(listener.ask("GET", "/api/v1/published", "Accept: " + "a/b,".repeat(500)))
                .endsWith("<>");
    }

    @Test
    void theSiteSpeaksOneLanguage() throws IOException {
        assertThat(listener.ask("GET", "/api/v1/published", "Accept-Language: x-evil,,;q=y"))
                .endsWith("<>");
    }

    @Test
    void noPageComesInParts() throws IOException {
        assertThat(listener.ask("GET", "/about", "Faces-Request: partial/ajax")).endsWith("<>");
    }

    @ParameterizedTest
    @CsvSource({"a=b; c=d, a=b; c=d", "a=\u00FF; c=d, ' c=d'", "\u00FF=x;c=d;e=\u0080, c=d", "a=\u00FF, ''"})
    void cookiesThatTheServerFailsOverAreLeftOut(String sent, String got) throws IOException {
        assertThat(listener.ask("GET", "/", "Cookie: " + sent)).endsWith("<Cookie=" + got + ">");
    }

    @Test
    void moreCookiesThanAnyBrowserKeepsAreNone() throws IOException {
        String many = IntStream.range(0, 151).mapToObj(n -> "c" + n + "=1").collect(Collectors.joining("; "));
        assertThat(listener.ask("GET", "/", "Cookie: " + many)).endsWith("<>");
        assertThat(listener.ask("GET", "/", "Cookie: " + many.replace("; c150=1", "")))
                .contains("c149=1");
    }
}
