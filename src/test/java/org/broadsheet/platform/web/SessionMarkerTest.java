package org.broadsheet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionMarkerTest {
    private static final String KEY = "the key of this site";
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void isValidUntilItRunsOut() {
        String marker = SessionMarker.issue(KEY, NOW.plusSeconds(60));

        assertThat(SessionMarker.valid(KEY, marker, NOW)).isTrue();
        assertThat(SessionMarker.valid(KEY, marker, NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void cannotBeMadeUp() {
        String marker = SessionMarker.issue(KEY, NOW.plusSeconds(60));
        String later = NOW.plusSeconds(9999).getEpochSecond() + marker.substring(marker.indexOf('.'));

        assertThat(SessionMarker.valid(KEY, later, NOW)).isFalse();
        assertThat(SessionMarker.valid("another key", marker, NOW)).isFalse();
        for (String made :
                new String[] {null, "", "1", "..", "a.b.c", "9999999999.x.y", marker + ".x", "x".repeat(9999)}) {
            assertThat(SessionMarker.valid(KEY, made, NOW)).as(made).isFalse();
        }
    }

    @Test
    void isAnotherEachTime() {
        assertThat(SessionMarker.issue(KEY, NOW)).isNotEqualTo(SessionMarker.issue(KEY, NOW));
    }

    @Test
    void isInvalidBeforeTheKeyIsKnown() {
        assertThat(new SessionMarker().valid(SessionMarker.issue(KEY, NOW.plusSeconds(60))))
                .isFalse();
    }
}
