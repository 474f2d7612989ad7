package org.broadsheet.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer's headers say, and what of them goes over the line: the server writes one byte for each character. */
class HeaderTextTest {
    private static final String DANGEROUS = "/\\\r\n";

    @Test
    void everyCharacterOfAnAddressIsSpeltInUtf8() {
        IntStream.rangeClosed(0x80, 0xFFFF)
                .filter(HeaderTextTest::isOfAddresses)
                .forEach(c -> {
                    assertThat(HeaderText.location("/" + Character.toString(c) + "evil.test/x"))
                            .as("U+%04X", c)
                            .isEqualTo("/" + spelt(c) + "evil.test/x");
                });
    }

    /** Three characters are another way to write one of ASCII, none of them a slash. */
    private static String spelt(int c) {
        String composed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFC);
        return composed.equals(";") || composed.equals("`")
                ? composed
                : URLEncoder.encode(composed, StandardCharsets.UTF_8);
    }

    @Test
    void whatNoAddressHoldsLeadsToTheFrontPage() {
        IntStream.rangeClosed(0x80, 0xFFFF).filter(c -> !isOfAddresses(c)).forEach(c -> assertThat(
                        HeaderText.location("/" + (char) c + "evil.test/x"))
                .as("U+%04X", c)
                .isEqualTo("/"));
    }

    private static boolean isOfAddresses(int c) {
        return !Character.isSurrogate((char) c) && !Character.isISOControl(c) && !Character.isSpaceChar(c);
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.test/account/, /account/",
        "https://evil.test:8443/a?b=http://c/d, /a?b=http://c/d",
        "HTTP://evil.test, ''",
        "/account/sign-in?from=http://evil.test/x, /account/sign-in?from=http://evil.test/x",
        "/desk/stories, /desk/stories"
    })
    void aRedirectNamesNoHost(String made, String own) {
        assertThat(HeaderText.ownLocation(made)).isEqualTo(own);
    }

    @Test
    void noRedirectRepeatsAClaimedHost() throws IOException {
        SecurityHeadersHandler redirecting = new SecurityHeadersHandler(false, exchange -> {
            exchange.setStatusCode(Integer.parseInt(exchange.getRelativePath().substring(1)));
            exchange.getResponseHeaders().put(Headers.LOCATION, "http://evil.test/x/");
        });
        try (Listener listener = new Listener(redirecting)) {
            for (String status : new String[] {"/301", "/302", "/303", "/307", "/308"}) {
                assertThat(listener.ask("GET", status)).contains("\r\nLocation: /x/\r\n");
            }
            assertThat(listener.ask("GET", "/201"))
                    .as("what was made is named by its whole address")
                    .contains("\r\nLocation: http://evil.test/x/\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.test", "///evil.test", "/\\evil.test", "/\t/evil.test", "/a\r\nX: y", "/%zz", "a b"})
    void anAddressThatLeadsElsewhereOrIsNoneLeadsToTheFrontPage(String text) {
        assertThat(HeaderText.location(text)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/desk/story?id=7#story",
                "/world?x=//y",
                "/%D0%AFb",
                "https://news.example/api/v1/articles/7",
                "/account/sign-in?from=%2Fdesk%2F%3Fa%3Db+c"
            })
    void anAddressOfOursStays(String text) {
        assertThat(HeaderText.location(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"plain; a=\"b\", plain; a=\"b\"", "Zoë\u010D\u010AX: y, Zo???X: y", "\uD83D\uDE00, ?", "\uD83D, ?"})
    void otherHeadersLoseWhatIsNotAscii(String text, String plain) {
        assertThat(HeaderText.plain(text)).isEqualTo(plain);
    }

    @Test
    void noCharacterBecomesASlashOrALineOnItsWay() throws IOException {
        try (Listener listener = new Listener(new SecurityHeadersHandler(false, HeaderTextTest::answer))) {
            for (char low : DANGEROUS.toCharArray()) {
                for (int high = 1; high <= 0xFF; high++) {
                    int c = high << Byte.SIZE | low;
                    String place = isOfAddresses(c) ? "/" + spelt(c) + "evil.test" : "/";
                    assertThat(listener.ask("GET", "/?" + c))
                            .as("U+%04X", c)
                            .containsOnlyOnce("Location: " + place + "\r\n")
                            .containsOnlyOnce("\r\nX-Name: ?X-Evil: 1\r\n")
                            .doesNotContain("\r\nX-Evil");
                }
            }
        }
    }

    private static void answer(HttpServerExchange exchange) {
        char c = (char) Integer.parseInt(exchange.getQueryString());
        exchange.setStatusCode(303);
        exchange.getResponseHeaders().put(Headers.LOCATION, "/" + c + "evil.test");
        exchange.getResponseHeaders().put(new HttpString("X-Name"), c + "X-Evil: 1");
    }
}
