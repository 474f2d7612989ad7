package org.broadsheet.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "http://evil.example",
                "https:/evil.example",
                "javascript:alert(1)",
                "evil.example",
                "/a\r\nb",
                "/\t/evil.example",
                " /desk/",
                "///evil.example",
                "/.//evil.example",
                "/..//evil.example",
                "/desk/..//evil.example",
                "/%2e//evil.example",
                "/%2f/evil.example",
                "/%2Fevil.example",
                "/%5cevil.example",
                "/desk/../account/sign-out",
                "/account/sign-in?from=/desk/",
                "/account/sign-out"
            })
    void refusesWhatLeadsElsewhere(String text) {
        assertThat(LocalPath.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/desk/",
                "/desk/stories?state=DRAFT&page=2",
                "/world/2026/11/23/ferry#comments",
                "/a%20b",
                "/about?x=//y",
                "/a.b/..c"
            })
    void takesOwnPaths(String text) {
        assertThat(LocalPath.of(text)).hasValue(text);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(LocalPath.of("/" + "a".repeat(2000))).isEmpty();
    }
}
