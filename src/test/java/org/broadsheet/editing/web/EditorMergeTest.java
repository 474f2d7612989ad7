package org.broadsheet.editing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EditorMergeTest {
    private static final Map<String, String> BASE = Map.of("headline", "One", "standfirst", "Two", "tags", "a\nb");

    @Test
    void whatNobodyTouchedStays() {
        assertThat(EditorMerge.onTop(BASE, BASE, BASE)).isEqualTo(BASE);
    }

    @Test
    void eachKeepsWhatHeChanged() {
        assertThat(EditorMerge.onTop(
                        BASE,
                        Map.of("headline", "Theirs", "standfirst", "Two", "tags", "a\nb"),
                        Map.of("headline", "One", "standfirst", "Mine", "tags", "a\r\nb")))
                .isEqualTo(Map.of("headline", "Theirs", "standfirst", "Mine", "tags", "a\nb"));
    }

    @Test
    void whereBothChangedTheSameTheLastOneHasTheLastWord() {
        assertThat(EditorMerge.onTop(
                        BASE,
                        Map.of("headline", "Theirs", "standfirst", "Two", "tags", ""),
                        Map.of("headline", "Mine", "standfirst", "Two", "tags", "c")))
                .isEqualTo(Map.of("headline", "Mine", "standfirst", "Two", "tags", "c"));
    }

    @Test
    void whatNoVersionHoldsIsLeftAsItWasTyped() {
        assertThat(EditorMerge.onTop(BASE, BASE, Map.of("headline", "One", "slugline", "fire")))
                .containsEntry("slugline", "fire");
    }
}
