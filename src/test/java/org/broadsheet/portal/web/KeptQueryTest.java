package org.broadsheet.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an address goes on asking when its story has moved. */
class KeptQueryTest {
    private static final Route STORY = Route.of("/world/2026/11/23/ferry");

    @Test
    void whoseCommentItIsIsHandedOnAndWhatIsUnknownIsNot() {
        assertThat(KeptQuery.of(STORY, Map.of("mine", "a1b2", "utm_source", "x", "comment", "12", "before", "y")::get))
                .isEqualTo("?mine=a1b2&comment=12");
    }

    @ParameterizedTest
    @CsvSource({
        "/, ?before=c",
        "/world, ?before=c",
        "/business/markets, ?before=c",
        "/tag/ferries, ?before=c",
        "/author/ines-vale, ?before=c",
        "/corrections, ?before=c",
        "/about, ''",
        "/world/2026/11/23/ferry, ?comment=1"
    })
    void eachPageKeepsWhatMeansSomethingToIt(String path, String kept) {
        assertThat(KeptQuery.of(Route.of(path), Map.of("before", "c", "comment", "1", "x", "y")::get))
                .isEqualTo(kept);
    }

    @Test
    void nothingIsHandedOnWhereNothingIsKept() {
        assertThat(KeptQuery.of(STORY, Map.of("x", "y", "mine", "")::get)).isEmpty();
        assertThat(KeptQuery.of(STORY, Map.of("mine", "a".repeat(500))::get)).isEmpty();
    }

    @Test
    void aValueEndsNoHeaderAndBeginsNoParameter() {
        assertThat(KeptQuery.of(STORY, Map.of("mine", "a\r\nB: c&d=#e")::get))
                .isEqualTo("?mine=a%0D%0AB%3A+c%26d%3D%23e");
    }
}
