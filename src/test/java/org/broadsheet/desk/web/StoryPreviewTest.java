package org.broadsheet.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.refusalOf;

import java.util.Map;
import org.broadsheet.editing.web.StoryForm;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.Violation;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What the frame beside the editor makes of fields that may say anything. */
@OnEveryStore
class StoryPreviewTest {

    @Parameter
    House house;

    private StoryPreview preview(String name, String typed) {
        StoryPreview preview = new StoryPreview();
        preview.editor = new StoryEditor() {
            @Override
            public Map<String, String> getFields() {
                return StoryForm.sent(Map.of(name, typed));
            }
        };
        preview.messages = new DeskMessages();
        preview.messages.site = house.get(SiteSettings.class);
        return preview;
    }

    @Test
    void newsSaysNothingOfItselfAndOtherKindsDo() {
        assertThat(preview("kind", "NEWS").getKind()).isNull();
        assertThat(preview("kind", "").getKind()).isNull();
        assertThat(preview("kind", "OPINION").getKind()).isEqualTo("Opinion");
    }

    @Test
    void whatIsNoKindIsRefused() {
        ProblemException refusal = refusalOf(() -> preview("kind", "kind").getKind());
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.violations()).extracting(Violation::field).containsExactly("kind");
    }

    @Test
    void bylinesComeWithoutTheNamesToSignInWith() {
        assertThat(preview("bylines", "Inês Vale @reporter\nAda @ Quill\n@\n @editor")
                        .getBylines())
                .containsExactly("Inês Vale", "Ada @ Quill", "@", "");
    }

    @Test
    void aBodyBeyondAllBoundsIsNotShown() {
        StoryPreview preview = preview("body", "<blockquote>".repeat(500) + "x");
        assertThat(preview.getBody()).isEmpty();
        assertThat(preview.getMinutes()).isEqualTo(1);
    }
}
