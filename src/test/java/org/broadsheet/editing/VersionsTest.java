package org.broadsheet.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.article.Revision;
import org.broadsheet.article.RevisionRow;
import org.broadsheet.article.StoryContent;
import org.broadsheet.desk.DeskStories;
import org.broadsheet.desk.DeskStory;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.Slice;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.History;
import org.broadsheet.workflow.Transition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class VersionsTest {

    @Parameter
    House house;

    private Samples samples;
    private Versions versions;
    private long story;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        versions = house.get(Versions.class);
        story = samples.draft(
                samples.reporter(),
                samples.copy()
                        .body("<p>One sentence stays. Another one goes.</p>")
                        .content());
        samples.revise(
                samples.subeditor(), story, copy -> copy.body("<p>One sentence stays. Something else comes.</p>"));
    }

    @Test
    void theWorkingCopyHasEverythingBesideIt() {
        samples.submit(story);
        samples.move(samples.editor(), story, Transition.CLAIM);
        house.get(Locks.class).take(samples.subeditor(), story, null);
        WorkingStory working = versions.working(samples.reporter(), story);
        assertThat(working.version().number()).isEqualTo(2);
        assertThat(working.version().writer().handle()).isEqualTo("subeditor");
        assertThat(working.version().content().hash())
                .isEqualTo(working.version().hash());
        assertThat(working.reviewer().handle()).isEqualTo("editor");
        assertThat(working.holder()).isEqualTo("Subeditor");
        assertThat(working.status().hash()).isEqualTo(working.version().hash());
    }

    @Test
    void oneVersionIsShownWhole() {
        assertThat(versions.version(samples.editor(), story, 1).content().body())
                .contains("Another one goes");
        assertRefused(404, "not-found", () -> versions.version(samples.editor(), story, 3));
        assertRefused(404, "not-found", () -> versions.version(samples.reader(), story, 1));
    }

    @Test
    void theListIsPaged() {
        for (int n = 3; n <= 7; n++) {
            int number = n;
            samples.revise(samples.reporter(), story, copy -> copy.headline("Version " + number));
        }
        List<Integer> seen = new ArrayList<>();
        Cursor cursor = null;
        do {
            Slice<RevisionRow> page = versions.list(samples.editor(), story, cursor, 3);
            page.items().forEach(row -> seen.add(row.number()));
            cursor = Cursor.parse(page.next());
        } while (cursor != null);
        assertThat(seen).containsExactly(7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void theNotesOfAVersionAreThoseThatWereLeftOnIt() {
        leave("On the second.");
        samples.revise(samples.reporter(), story, copy -> copy.headline("Another"));
        leave("On the third.");
        List<RevisionRow> page = versions.list(samples.editor(), story, null, 3).items();

        assertThat(notesOn(page)).containsExactly("On the third.", "On the second.");
        assertThat(notesOn(page.subList(1, 3))).containsExactly("On the second.");
        assertThat(notesOn(List.of())).isEmpty();
    }

    private void leave(String note) {
        Revision newest = samples.newest(story);
        StoryContent same = house.within(() -> samples.newest(story).content());
        house.get(Editing.class).save(samples.reporter(), new ReviseArticle(story, newest.number(), same, null, note));
    }

    private List<String> notesOn(List<RevisionRow> page) {
        List<Long> ids = page.stream().map(RevisionRow::id).toList();
        return house.get(History.class).notesOn(samples.editor(), story, ids).stream()
                .map(RevisionRow.Note::text)
                .toList();
    }

    @Test
    void whatChangedIsTheSameWhoeverAsks() {
        assertThat(versions.diff(samples.reporter(), story, 1, 2).isEmpty()).isFalse();
        assertThat(versions.diff(samples.reporter(), story, 2, 2).isEmpty()).isTrue();
        assertRefused(404, "not-found", () -> versions.diff(samples.reporter(), story, 1, 9));
    }

    @Test
    void eachSentenceHasItsWriter() {
        List<BlamedSentence> blamed = versions.blame(samples.reporter(), story);
        assertThat(blamed).anySatisfy(one -> {
            assertThat(one.sentence().text()).startsWith("One sentence stays");
            assertThat(one.written().writerHandle()).isEqualTo("reporter");
        });
        assertThat(blamed).anySatisfy(one -> {
            assertThat(one.sentence().text()).startsWith("Something else comes");
            assertThat(one.changed().writerHandle()).isEqualTo("subeditor");
        });
        assertRefused(404, "not-found", () -> versions.blame(samples.reader(), story));
    }

    @Test
    void theDeskHasItAllBeforeIt() {
        samples.submit(story);
        DeskStory before = house.get(DeskStories.class).of(samples.editor(), story);
        assertThat(before.signatures()).singleElement().matches(step -> !step.isComplete() && step.missing() == 1);
        samples.move(samples.editor(), story, Transition.APPROVE);
        DeskStory after = house.get(DeskStories.class).of(samples.editor(), story);
        assertThat(after.signatures().get(0).signers()).containsExactly("Editor");
        assertThat(after.savedBy()).isEqualTo("Subeditor");
        assertThat(after.mine()).isFalse();
        assertThat(house.get(DeskStories.class).of(samples.subeditor(), story).written())
                .isTrue();
        assertThat(house.get(DeskStories.class).of(samples.reporter(), story).mayWrite())
                .isTrue();
        assertThat(house.get(DeskStories.class).of(samples.reporter2(), story).mayWrite())
                .isFalse();
        assertRefused(404, "not-found", () -> house.get(DeskStories.class).of(samples.reader(), story));
    }
}
