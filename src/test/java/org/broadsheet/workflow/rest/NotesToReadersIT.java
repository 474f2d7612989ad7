package org.broadsheet.workflow.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.testing.Answer;
import org.broadsheet.testing.OnBothDemonstrations;
import org.broadsheet.testing.Rest;
import org.broadsheet.testing.RestStory;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Notes of changes by REST and on the pages: each is for one change, and can be withdrawn. */
@OnBothDemonstrations
class NotesToReadersIT {

    @Parameter
    ServerUnderTest server;

    private Rest on;

    @BeforeEach
    void take() {
        on = new Rest(server);
    }

    private static void published(RestStory story) {
        story.moved("reporter", "submit");
        story.moved("editor", "approve");
        story.moved("editor", "publish");
    }

    /** A live story, released again with a correction. */
    private RestStory corrected() {
        RestStory story = RestStory.live(on);
        story.save("reporter", copy -> {
            copy.put("headline", "Nine boats");
            copy.putObject("change").put("kind", "CORRECTION").put("text", "There were nine boats.");
        });
        published(story);
        return story;
    }

    @Test
    void aNoteToReadersBelongsToOneChange() {
        RestStory story = corrected();
        releasedAgainWithTheSameNote(story);

        assertThat(story.read("editor").at("corrections")).hasSize(1);
    }

    private static void releasedAgainWithTheSameNote(RestStory story) {
        Answer silent = story.save("reporter", copy -> {
            copy.put("headline", "Nine boats and a ferry");
            copy.remove("change");
        });
        assertThat(silent.at("change").isNull()).isTrue();
        assertThat(story.move("reporter", "submit").text("gates.0.code")).isEqualTo("change");
        Answer sentBack = story.save(
                "reporter",
                copy -> copy.putObject("change").put("kind", "CORRECTION").put("text", "There were nine boats."));
        assertThat(sentBack.text("notices.0.code")).isEqualTo("change-already-told");
        published(story);
    }

    @Test
    void aNoteToReadersCanBeWithdrawn() {
        RestStory story = corrected();
        releasedAgainWithTheSameNote(story);
        String path = story.read("editor").text("publication.path");

        String withdrawal =
                story.path() + "/corrections/" + story.read("editor").text("corrections.0.id") + "/withdrawal";
        String why = "{\"text\":\"There were eight after all.\"}";
        assertThat(on.as("subeditor").post(withdrawal, why).kind()).isEqualTo("permission");
        assertThat(on.as("editor").post(withdrawal, "{\"text\":\" \"}").text("violations.0.field"))
                .isEqualTo("text");
        Answer withdrawn = on.as("editor").post(withdrawal, why);
        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.text("withdrawn.text")).isEqualTo("There were eight after all.");
        assertThat(on.as("editor").post(withdrawal, why).kind()).isEqualTo("already-withdrawn");

        Answer shown = on.nobody().get("/published?path=" + path);
        assertThat(shown.text("corrections.0.text")).isEqualTo("There were nine boats.");
        assertThat(shown.text("corrections.0.withdrawn.text")).isEqualTo("There were eight after all.");
        assertThat(new Visitor(server).get(path).body())
                .contains(
                        "Correction (withdrawn)",
                        "There were eight after all.",
                        "\"creativeWorkStatus\":\"Withdrawn\"");

        assertThat(story.move("publisher", "unpublish", move -> move.put("note", "x"))
                        .status())
                .isEqualTo(200);
        assertThat(new Visitor(server).get("/corrections").body())
                .contains("<h3>Nine boats and a ferry</h3>", "There were nine boats.", "There were eight after all.");
    }
}
