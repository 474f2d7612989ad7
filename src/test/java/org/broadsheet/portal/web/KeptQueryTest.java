package org.broadsheet.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an address goes on asking when its story has moved. */
class KeptQueryTest {
    @Test
    void whoseCommentItIsIsHandedOnAndWhatIsUnknownIsNot() {
        assertThat(KeptQuery.of(Map.of("mine", "a1b2", "utm_source", "x", "comment", "12")::get))
                .isEqualTo("?mine=a1b2&comment=12");
    }

    @Test
    void nothingIsHandedOnWhereNothingIsKept() {
        assertThat(KeptQuery.of(Map.of("x", "y", "mine", "")::get)).isEmpty();
        assertThat(KeptQuery.of(Map.of("mine", "a".repeat(500))::get)).isEmpty();
    }

    @Test
    void aValueEndsNoHeaderAndBeginsNoParameter() {
        assertThat(KeptQuery.of(Map.of("mine", "a\r\nB: c&d=#e")::get)).isEqualTo("?mine=a%0D%0AB%3A+c%26d%3D%23e");
    }
}
