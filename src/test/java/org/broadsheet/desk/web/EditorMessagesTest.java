package org.broadsheet.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorMessagesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BREAKING: Bridge falls",
                " BREAKING Bridge falls",
                "Breaking news: Bridge falls",
                "[BREAKING] x",
                "«BREAKING» Міст упав",
                "\ud83d\udd34 BREAKING Bridge falls"
            })
    void theFlagIsKnownInFrontOfAHeadline(String headline) {
        assertThat(EditorMessages.isBreakingTyped(headline)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Breaking the ice on the Karsund",
                "Council is BREAKING its word",
                "BREAKINGS",
                "BREAKINGЇ",
                "Київ BREAKING",
                "Київ: Breaking news: Bridge falls",
                "日本 BREAKING"
            })
    void aWordOfTheHeadlineIsNoFlag(String headline) {
        assertThat(EditorMessages.isBreakingTyped(headline)).isFalse();
    }
}
