package org.broadsheet.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EditorFieldsTest {
    @Test
    void keptTextShowsTheHoldsAsTheyAreNow() {
        Map<String, String> now = EditorFields.sent(Map.of("legal", "on", "holds", "legal"));
        Map<String, String> typed = EditorFields.sent(Map.of("headline", "Typed", "notForPublication", "on"));

        EditorFields.followHolds(typed, now);

        assertThat(typed)
                .containsEntry("legal", "on")
                .containsEntry("holds", "legal")
                .containsEntry("notForPublication", "on");
    }

    @Test
    void whatAFormSentIsAllThereAndNothingElse() {
        Map<String, String> fields = EditorFields.sent(Map.of("headline", "One", "act", "save", "legal", "on"));

        assertThat(fields)
                .containsOnlyKeys(EditorFields.NAMES)
                .containsEntry("headline", "One")
                .containsEntry("legal", "on");
        assertThat(fields.get("tags")).isEmpty();
    }

    @Test
    void aFieldThatIsNullSaysNothing() {
        assertThat(EditorFields.kept("{\"headline\":null,\"body_input\":null}").orElseThrow())
                .containsOnlyKeys(EditorFields.NAMES)
                .containsEntry("headline", "")
                .containsEntry("body", "");
    }

    @Test
    void theRichTextFieldsWayOfWritingIsLeftBehind() {
        String body = EditorFields.kept("{\"body_input\":\"<ol><li data-list=\\\"bullet\\\">One</li></ol>\"}")
                .orElseThrow()
                .get("body");

        assertThat(body).isEqualTo("<ul><li>One</li></ul>");
    }

    @Test
    void anAutosaveThatCannotBeReadDoesNotTakeThePlaceOfAStory() {
        assertThat(EditorFields.kept("null")).isEmpty();
        assertThat(EditorFields.kept("{\"headline\":")).isEmpty();
    }

    @Test
    void theNoteAndTheWayOfBreakingLinesMakeNoDifference() {
        Map<String, String> one = EditorFields.sent(Map.of("tags", "A\r\nB", "note", "first"));
        Map<String, String> other = EditorFields.sent(Map.of("tags", "A\nB", "note", "second"));

        assertThat(EditorFields.same(one, other)).isTrue();
        assertThat(EditorFields.same(one, EditorFields.sent(Map.of("tags", "A"))))
                .isFalse();
    }
}
