package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void aCursorLeadsBackToItsPlace() {
        Cursor cursor = new Cursor(Instant.parse("2026-03-02T09:00:00.123456Z"), 4711, "seal");
        assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
    }

    @Test
    void noneIsTheStart() {
        assertThat(Cursor.parse(null)).isNull();
        assertThat(Cursor.parse(" ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "~",
                "2026-03-02T09:00:00Z",
                "2026-03-02T09:00:00Z~",
                "2026-03-02T09:00:00Z~1",
                "2026-03-02T09:00:00Z~1~a~b",
                "~1~seal",
                "2026-03-02T09:00:00Z~1.5~seal",
                "2026-03-02T09:00:00Z~-1~seal",
                "+999999999-12-31T23:59:59Z~1~seal",
                "-999999999-01-01T00:00:00Z~1~seal",
                "1969-12-31T23:59:59Z~1~seal",
                "2026-03-02T09:00:00Z~99999999999999999999~seal",
                "2026-03-02T09:00:00Z~1 or 1=1~seal"
            })
    void aForgedOneIsRefused(String plain) {
        String word = Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        assertForged(word);
    }

    /** Each spelling would be a page of its own to caches. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T09:00:00.000Z~1~seal",
                "2026-03-02T09:00Z~1~seal",
                "2026-03-02T10:00:00+01:00~1~seal",
                "2026-03-02t09:00:00z~1~seal",
                "2026-03-02T09:00:00Z~+1~seal",
                "2026-03-02T09:00:00Z~0001~seal"
            })
    void aCursorIsWrittenInOneWay(String plain) {
        assertForged(Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void noneOfItsBitsIsLeftOpen() {
        String word = new Cursor(Instant.parse("2026-03-02T09:00:00Z"), 12, "seal").toString();
        assertThat(Cursor.parse(word)).isNotNull();
        assertForged(word + "=");
        char last = word.charAt(word.length() - 1);
        assertForged(word.substring(0, word.length() - 1) + (char) (last + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "%00", "…", "=====", "null", "0"})
    void whatIsNoCursorIsRefused(String word) {
        assertForged(word);
    }

    @Property
    void anythingElseIsRefusedOrOurs(@ForAll String word) {
        try {
            Cursor.parse(word);
        } catch (ProblemException refusal) {
            assertThat(refusal.status()).isEqualTo(400);
        }
    }

    private static void assertForged(String word) {
        assertThatThrownBy(() -> Cursor.parse(word))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(400));
    }
}
