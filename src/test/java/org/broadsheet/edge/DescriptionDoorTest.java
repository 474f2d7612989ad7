package org.broadsheet.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.builder.PredicatedHandlersParser;
import io.undertow.util.Headers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What our configuration lets through to the server's own handler at {@code /openapi}, which fails over what it cannot read. */
class DescriptionDoorTest {
    private static final Pattern FILTER =
            Pattern.compile("expression-filter=broadsheet-openapi:add\\(.*?expression=\"([^\"]*)\"", Pattern.DOTALL);

    private final Listener listener = new Listener(configured(DescriptionDoorTest::tell));

    private static HttpHandler configured(HttpHandler next) {
        try {
            Matcher filter = FILTER.matcher(Files.readString(Path.of("config/wildfly/standalone.cli")));
            assertThat(filter.find()).isTrue();
            // as the console joins lines
            String expression = filter.group(1).replaceAll("\\\\\n\\s*", "");
            assertThat(expression).as("the console would read it").doesNotContain("\\");
            return Handlers.predicates(
                    PredicatedHandlersParser.parse(expression, DescriptionDoorTest.class.getClassLoader()), next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(HttpServerExchange exchange) {
        exchange.getResponseSender()
                .send("<" + exchange.getRelativePath() + " "
                        + exchange.getRequestHeaders().getFirst(Headers.ACCEPT) + " "
                        + exchange.getRequestHeaders().getFirst(Headers.ACCEPT_CHARSET) + ">");
    }

    @AfterEach
    void stop() {
        listener.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bogus",
                "a/b;q=zz",
                "a/b;Q=zz",
                "a/b;q=",
                "a/b;q=2",
                "a/b;;",
                "*",
                ",",
                "a/b,",
                "a/b;x=\"",
                "\u00FF/x"
            })
    void whatIsNoAcceptIsNone(String accept) throws IOException {
        assertThat(listener.ask("GET", "/openapi", "Accept: " + accept)).endsWith("</openapi null null>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/yaml;q=0.5, application/json;q=1.0",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "application/vnd.oai.openapi+json;version=3.1 ; q=0",
                "image/png"
            })
    void aProgramGetsWhatItAsksFor(String accept) throws IOException {
        assertThat(listener.ask("GET", "/openapi?format=JSON", "Accept: " + accept))
                .endsWith("</openapi " + accept + " null>");
    }

    @Test
    void anEndlessAcceptIsNone() throws IOException {
        for (String more : new String[] {";c=d", ",a/b"}) {
            assertThat(listener.ask("GET", "/openapi", "Accept: a/b" + more.repeat(249)))
                    .endsWith("</openapi a/b" + more.repeat(249) + " null>");
            assertThat(listener.ask("GET", "/openapi", "Accept: a/b" + more.repeat(100_000)))
                    .endsWith("</openapi null null>");
        }
    }

    @Test
    void aRequestMayNameItsHost() throws IOException {
        assertThat(listener.ask("GET", "http://here:8080/openapi")).endsWith("</openapi null null>");
        assertThat(listener.ask("GET", "http://here:8080//openapi")).contains("\r\nLocation: /openapi\r\n");
    }

    @Test
    void severalLinesAreNoAccept() throws IOException {
        assertThat(listener.ask("GET", "/openapi", "Accept: a/b", "Accept: bogus"))
                .endsWith("</openapi null null>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad name!", "ISO-2022-CN", "utf-8;q=zz", "utf-16"})
    void theTextIsUtf8(String charset) throws IOException {
        assertThat(listener.ask("GET", "/openapi", "Accept-Charset: " + charset))
                .endsWith("</openapi null null>");
    }

    @ParameterizedTest
    @CsvSource({
        "/openapi/, /openapi",
        "//openapi, /openapi",
        "///openapi//?format=JSON, /openapi?format=JSON",
        "/openapi;x=1, /openapi",
        "/open%61pi?a=%20b, /openapi?a=%20b"
    })
    void anyOtherSpellingLeadsToTheRightOne(String target, String right) throws IOException {
        assertThat(listener.ask("GET", target))
                .startsWith("HTTP/1.1 301 Moved Permanently\r\n")
                .contains("\r\nLocation: " + right + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/openapi/x, /site/openapi",
        "/openapi/x/openapi, /site/openapi",
        "//openapi/%0Ax/, /site/openapi",
        "/openapix, /openapix",
        "/world/openapi, /world/openapi",
        "/, /"
    })
    void whatIsBelowIsNotThere(String target, String path) throws IOException {
        assertThat(listener.ask("GET", target, "Accept: bogus")).endsWith("<" + path + " bogus null>");
    }
}
