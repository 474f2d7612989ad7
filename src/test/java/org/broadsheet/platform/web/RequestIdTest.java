package org.broadsheet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names of requests are taken over from outside. */
class RequestIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "0af7651916cd43dd8448eb211c80319c", "a.b-c_d-e.f"})
    void takesAPlainNameOver(String given) {
        assertThat(RequestId.of(given)).isEqualTo(given);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "short", "with space in it", "line\nbreak-in-it", "<script>alert</script>"})
    void replacesWhatIsNoName(String given) {
        assertThat(RequestId.of(given)).matches("[A-Za-z0-9_-]{16}").isNotEqualTo(given);
    }

    @Test
    void replacesWhatIsTooLong() {
        assertThat(RequestId.of("a".repeat(64))).hasSize(64);
        assertThat(RequestId.of("a".repeat(65))).hasSize(16);
    }

    @Test
    void givesEachRequestItsOwn() {
        assertThat(RequestId.of(null)).isNotEqualTo(RequestId.of(null));
    }

    /** It is asked twice, before and behind the page cache. */
    @RepeatedTest(200)
    void keepsWhatItMade() {
        String made = RequestId.of(null);
        assertThat(RequestId.of(made)).isEqualTo(made);
    }
}
