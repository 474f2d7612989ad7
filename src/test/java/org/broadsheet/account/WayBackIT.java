package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.account.AccountServer.PASSWORD;
import static org.broadsheet.account.AccountServer.visitor;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Where somebody who has signed in is led to. */
class WayBackIT {

    /** The server writes the low byte of a character: U+042F would be a slash, and the address another host's. */
    @Test
    void noCharacterOfTheWayBackLeadsElsewhere() {
        Visitor reader = visitor().signedIn("reader", PASSWORD);
        for (char low : "/\\\r\n".toCharArray()) {
            for (int high = 1; high <= 0xFF; high++) {
                int c = high << Byte.SIZE | low;
                if (Character.isSurrogate((char) c)) {
                    continue;
                }
                HttpResponse<String> answer = reader.get("/account/sign-in?from=/" + spelt(c) + "evil.test/x");
                assertThat(answer.statusCode()).as("U+%04X", c).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location"))
                        .as("U+%04X", c)
                        .hasValue(Character.isSpaceChar(c) ? "/" : "/" + spelt(c) + "evil.test/x");
            }
        }
    }

    /** Composed, as java.net.URI spells addresses. */
    private static String spelt(int c) {
        return URLEncoder.encode(
                Normalizer.normalize(Character.toString(c), Normalizer.Form.NFC), StandardCharsets.UTF_8);
    }
}
