package org.broadsheet.editing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryFormTest {
    @Test
    void keptTextShowsTheHoldsAsTheyAreNow() {
        Map<String, String> now = StoryForm.sent(Map.of("legal", "on", "holds", "legal"));
        Map<String, String> typed = StoryForm.sent(Map.of("headline", "Typed", "notForPublication", "on"));

        StoryForm.followHolds(typed, now);

        assertThat(typed)
                .containsEntry("legal", "on")
                .containsEntry("holds", "legal")
                .containsEntry("notForPublication", "on");
    }

    @Test
    void whatAFormSentIsAllThereAndNothingElse() {
        Map<String, String> fields = StoryForm.sent(Map.of("headline", "One", "act", "save", "legal", "on"));

        assertThat(fields)
                .containsOnlyKeys(StoryForm.NAMES)
                .containsEntry("headline", "One")
                .containsEntry("legal", "on");
        assertThat(fields.get("tags")).isEmpty();
    }

    @Test
    void aFieldThatIsNullSaysNothing() {
        assertThat(StoryForm.kept("{\"headline\":null,\"body_input\":null}").orElseThrow())
                .containsOnlyKeys(StoryForm.NAMES)
                .containsEntry("headline", "")
                .containsEntry("body", "");
    }

    @Test
    void theRichTextFieldsWayOfWritingIsLeftBehind() {
        String body = StoryForm.kept("{\"body_input\":\"<ol><li data-list=\\\"bullet\\\">One</li></ol>\"}")
                .orElseThrow()
                .get("body");

        assertThat(body).isEqualTo("<ul><li>One</li></ul>");
    }

    @Test
    void anAutosaveThatCannotBeReadDoesNotTakeThePlaceOfAStory() {
        assertThat(StoryForm.kept("null")).isEmpty();
        assertThat(StoryForm.kept("{\"headline\":")).isEmpty();
    }

    @Test
    void theNoteAndTheWayOfBreakingLinesMakeNoDifference() {
        Map<String, String> one = StoryForm.sent(Map.of("tags", "A\r\nB", "note", "first"));
        Map<String, String> other = StoryForm.sent(Map.of("tags", "A\nB", "note", "second"));

        assertThat(StoryForm.same(one, other)).isTrue();
        assertThat(StoryForm.same(one, StoryForm.sent(Map.of("tags", "A")))).isFalse();
    }
}
