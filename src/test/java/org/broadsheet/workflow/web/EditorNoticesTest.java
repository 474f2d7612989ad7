package org.broadsheet.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorNoticesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"BREAKING: Bridge falls", " BREAKING Bridge falls", "Breaking news: Bridge falls", "[BREAKING] x"
            })
    void theFlagIsKnownInFrontOfAHeadline(String headline) {
        assertThat(EditorNotices.isBreakingTyped(headline)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Breaking the ice on the Karsund", "Council is BREAKING its word", "BREAKINGS"})
    void aWordOfTheHeadlineIsNoFlag(String headline) {
        assertThat(EditorNotices.isBreakingTyped(headline)).isFalse();
    }
}
