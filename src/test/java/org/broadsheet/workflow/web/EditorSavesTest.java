package org.broadsheet.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.DeskStories;
import org.broadsheet.workflow.DeskStory;
import org.broadsheet.workflow.Editing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What the editor says that a save has done. */
@OnEveryStore
class EditorSavesTest {

    @Parameter
    House house;

    private Samples samples;
    private long id;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        id = samples.draft();
    }

    private DeskStory story() {
        return house.get(DeskStories.class).of(samples.reporter(), id);
    }

    private String saved(DeskNotes notes) {
        DeskStory before = story();
        house.get(Editing.class)
                .save(
                        samples.reporter(),
                        new ReviseArticle(id, before.standing().revision(), before.copy(), notes, null));
        return EditorNotices.saved(before, story());
    }

    @Test
    void theSameWordsAgainAreNoNewVersion() {
        assertThat(saved(story().notes())).isEqualTo("unchanged");
    }

    @Test
    void whatStandsBesideTheTextIsSavedWithoutANewVersion() {
        DeskNotes notes = story().notes();
        assertThat(saved(new DeskNotes(
                        "bridge",
                        notes.due(),
                        notes.priority(),
                        notes.commentMode(),
                        notes.commentsCloseAt(),
                        notes.legal(),
                        notes.notForPublication(),
                        notes.visibility())))
                .isEqualTo("noted");
    }

    @Test
    void otherWordsAreANewVersion() {
        DeskStory before = story();
        samples.revise(samples.reporter(), id, copy -> copy.headline("Other"));
        assertThat(EditorNotices.saved(before, story())).isEqualTo("saved");
        assertThat(EditorNotices.saved(null, before)).isEqualTo("saved");
    }
}
