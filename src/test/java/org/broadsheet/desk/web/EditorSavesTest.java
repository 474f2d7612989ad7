package org.broadsheet.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.account.People;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.Drafting;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.article.RevisionRow;
import org.broadsheet.article.Visibility;
import org.broadsheet.desk.DeskStories;
import org.broadsheet.desk.DeskStory;
import org.broadsheet.editing.Editing;
import org.broadsheet.editing.Versions;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.Violation;
import org.broadsheet.section.SectionTree;
import org.broadsheet.testing.ContentSample;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.History;
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

    private String saved(DeskNotes notes, String note) {
        DeskStory before = story();
        house.get(Editing.class)
                .save(
                        samples.reporter(),
                        new ReviseArticle(id, before.status().revision(), before.content(), notes, note));
        return EditorMessages.saved(before, story(), note);
    }

    private List<RevisionRow.Note> notes() {
        return house.get(History.class).notes(samples.editor(), id, 10);
    }

    private String saved(DeskNotes notes) {
        DeskStory before = story();
        house.get(Editing.class)
                .save(
                        samples.reporter(),
                        new ReviseArticle(id, before.status().revision(), before.content(), notes, null));
        return EditorMessages.saved(before, story());
    }

    private StoryFormMapper reader() {
        StoryFormMapper reader = new StoryFormMapper();
        reader.sections = house.get(SectionTree.class);
        reader.drafting = house.get(Drafting.class);
        reader.stories = house.get(DeskStories.class);
        reader.versions = house.get(Versions.class);
        reader.messages = new DeskMessages();
        reader.messages.site = house.get(SiteSettings.class);
        reader.bylines = new BylineLines();
        reader.bylines.people = house.get(People.class);
        reader.bylines.messages = reader.messages;
        reader.when = new DeskTimes();
        reader.when.site = reader.messages.site;
        return reader;
    }

    private List<String> problems(Map<String, String> changes, boolean submitting) {
        StoryFormMapper reader = reader();
        Map<String, String> fields = new HashMap<>(reader.fields(story()));
        fields.putAll(changes);
        return reader.problems(fields, story(), submitting).stream()
                .map(Violation::field)
                .toList();
    }

    @Test
    void whoHandsInIsToldOfAllThatIsWrongAndAllThatLacksAtOnce() {
        Map<String, String> changes =
                Map.of("kicker", "too long ".repeat(10), "standfirst", "", "body", "", "bylines", "@nobody");
        assertThat(problems(changes, true)).containsExactlyInAnyOrder("kicker", "standfirst", "body", "bylines");
        assertThat(problems(changes, false)).containsExactlyInAnyOrder("kicker", "bylines");
    }

    @Test
    void anAddressThatIsTakenIsToldOfBesideTheOtherFields() {
        samples.publish(
                samples.draft(samples.reporter(), samples.copy().slug("bridge").content()));
        assertThat(problems(Map.of("kicker", "too long ".repeat(10), "slug", "bridge"), false))
                .containsExactlyInAnyOrder("kicker", "slug");
        assertThat(problems(Map.of("slug", "No Address"), false)).containsExactly("slug");
        assertThat(problems(Map.of("slug", "other-bridge"), false)).isEmpty();
    }

    @Test
    void theSameWordsAgainAreNoNewVersion() {
        assertThat(saved(story().notes())).isEqualTo("unchanged");
    }

    private static Map<String, String> change(Map<String, String> fields) {
        return Map.of("kind", fields.get("changeKind"), "text", fields.get("changeText"));
    }

    @Test
    void theNextChangeBeginsWithoutTheNoteOfTheLast() {
        Map<String, String> none = Map.of("kind", "", "text", "");
        samples.publish(id);
        samples.revise(
                samples.reporter(), id, copy -> copy.headline("Two").change(ChangeKind.CORRECTION, "Nine boats."));
        Map<String, String> told = Map.of("kind", "CORRECTION", "text", "Nine boats.");
        assertThat(change(reader().fields(story()))).as("this change").isEqualTo(told);
        samples.publish(id);
        assertThat(change(reader().fields(story()))).isEqualTo(none);

        assertThat(reader().content(reader().fields(story()), story().content()).change())
                .isNull();
        samples.revise(samples.reporter(), id, copy -> copy.headline("Sent with the old note"));
        assertThat(change(reader().fields(story()))).isEqualTo(none);
        assertThat(story().repeatsOldNote()).isTrue();
    }

    @Test
    void whoSavesOnTopKeepsTheNoteOfTheOther() {
        samples.publish(id);
        samples.revise(
                samples.reporter(), id, copy -> copy.headline("Two").change(ChangeKind.CORRECTION, "Nine boats."));
        samples.publish(id);
        Map<String, String> mine = new HashMap<>(reader().fields(story()));
        samples.revise(
                samples.reporter(), id, copy -> copy.headline("Three").change(ChangeKind.UPDATE, "More is known."));

        Map<String, String> merged = reader().onTop(samples.reporter(), story(), 2, mine);

        assertThat(change(merged)).isEqualTo(Map.of("kind", "UPDATE", "text", "More is known."));
        mine.put("changeKind", "TYPO");
        assertThat(change(reader().onTop(samples.reporter(), story(), 2, mine))).containsEntry("kind", "TYPO");
    }

    @Test
    void aNoteIsLeftWithoutANewVersion() {
        assertThat(saved(story().notes(), " Ask the harbour\nmaster. ")).isEqualTo("note");

        assertThat(story().status().revision()).isEqualTo(1);
        assertThat(notes())
                .containsExactly(new RevisionRow.Note(
                        1,
                        "Ask the harbour\nmaster.",
                        "reporter",
                        samples.reporter().displayName(),
                        house.clock().instant()));
        assertThat(house.rows("select action, reason from audit_event where entity = 'article' order by id"))
                .last()
                .isEqualTo(List.of("article.note", "Ask the harbour\nmaster."));
        assertThat(house.get(History.class).revisions(samples.editor(), id, 10))
                .singleElement()
                .extracting(RevisionRow::note)
                .isNull();
    }

    @Test
    void aNoteWithAFlagIsSavedWithItAndTheAnswerSaysSo() {
        DeskNotes held = new DeskNotes(null, null, 5, null, null, true, false, Visibility.NEWSROOM);
        assertThat(saved(held, "The lawyers have it.")).isEqualTo("noted");

        assertThat(story().notes().legal()).isTrue();
        assertThat(story().status().revision()).isEqualTo(1);
        assertThat(house.rows("select reason from audit_event where reason is not null"))
                .contains(List.of("The lawyers have it."));
    }

    @Test
    void aNoteThatIsTooLongKeepsEverythingElseFromBeingSaved() {
        DeskNotes held = new DeskNotes(null, null, 5, null, null, true, false, Visibility.NEWSROOM);
        assertRefused(400, "invalid", () -> saved(held, "x".repeat(501)));

        assertThat(story().notes().legal()).isFalse();
        assertThat(notes()).isEmpty();
    }

    @Test
    void aNoteWithANewVersionBelongsToTheVersion() {
        house.get(Editing.class)
                .save(
                        samples.reporter(),
                        new ReviseArticle(
                                id,
                                1,
                                ContentSample.like(story().content())
                                        .headline("Other")
                                        .content(),
                                story().notes(),
                                "A better headline."));
        assertThat(notes()).isEmpty();
        assertThat(house.get(History.class).revisions(samples.editor(), id, 10))
                .extracting(RevisionRow::note)
                .containsExactly("A better headline.", null);
    }

    @Test
    void whoseApprovalASaveEndsIsSaidBefore() {
        DeskMessages messages = reader().messages;
        assertThat(EditorMessages.losing(messages, story())).isNull();
        samples.approve(id);
        String editor = samples.editor().displayName();
        assertThat(EditorMessages.losing(messages, story()))
                .isEqualTo("If you change the text, " + editor + "’s approval will no longer hold.");
        samples.revise(samples.reporter(), id, copy -> copy.headline("Other"));
        assertThat(EditorMessages.losing(messages, story())).isNull();
        samples.publish(id);
        assertThat(EditorMessages.losing(messages, story()))
                .as("readers keep what was approved")
                .isNull();
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
    void aTimeThatNobodyTouchedKeepsItsSeconds() {
        Instant due = Instant.parse("2026-11-24T10:15:42Z");
        DeskNotes notes = story().notes();
        saved(new DeskNotes(
                "bridge",
                due,
                notes.priority(),
                notes.commentMode(),
                notes.commentsCloseAt(),
                notes.legal(),
                notes.notForPublication(),
                notes.visibility()));

        Map<String, String> fields = new HashMap<>(reader().fields(story()));
        assertThat(reader().notes(fields, story().notes())).isEqualTo(story().notes());
        fields.put("due", "2026-11-24T10:16");
        assertThat(reader().notes(fields, story().notes()).due()).isEqualTo("2026-11-24T10:16:00Z");
    }

    @Test
    void everyTimeOfTheEditorIsReadByTheClockOfTheSite() {
        StoryFormMapper reader = reader();
        reader.when.messages = reader.messages;
        reader.when.site = new SiteSettings() {
            @Override
            public ZoneId zone() {
                return ZoneId.of("Europe/Berlin");
            }

            @Override
            public Locale language() {
                return Locale.ENGLISH;
            }
        };
        Map<String, String> fields = new HashMap<>(reader.fields(story()));
        List<String> times = List.of("breakingUntil", "due", "commentsCloseAt");
        times.forEach(name -> fields.put(name, "2027-03-28T02:30"));
        assertThat(reader.problems(fields, story(), false))
                .extracting(Violation::field)
                .containsExactlyInAnyOrderElementsOf(times);
        assertThat(reader.problems(fields, story(), false))
                .extracting(Violation::message)
                .containsOnly("02:30 does not exist on that night: the clocks go forward.");

        times.forEach(name -> fields.put(name, "2027-10-31T02:30"));
        assertThat(reader.problems(fields, story(), false)).hasSize(3);
        times.forEach(name -> fields.put(name + "Offset", "+02:00"));
        assertThat(reader.problems(fields, story(), false)).isEmpty();
        assertThat(reader.notes(fields, story().notes()).due()).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(reader.content(fields, null).breakingUntil()).isEqualTo("2027-10-31T00:30:00Z");
    }

    @Test
    void aHoldThatWasPlacedSinceTheFormWasOpenedStaysInForce() {
        Map<String, String> opened = new HashMap<>(reader().fields(story()));
        DeskNotes notes = story().notes();
        saved(new DeskNotes(null, null, notes.priority(), null, null, true, false, notes.visibility()));

        opened.put("notForPublication", "on");
        assertThat(reader().notes(opened, story().notes()).legal()).isTrue();
        assertThat(reader().notes(opened, story().notes()).notForPublication()).isTrue();

        Map<String, String> reopened = new HashMap<>(reader().fields(story()));
        assertThat(reader().notes(reopened, story().notes()).legal()).isTrue();
        reopened.put("legal", "");
        assertThat(reader().problems(reopened, story(), false))
                .containsExactly(
                        new Violation("note", "Say why the hold is lifted. It is kept in the history of the story."));
        reopened.put("note", "Cleared.");
        assertThat(reader().notes(reopened, story().notes()).legal())
                .as("its box was cleared")
                .isFalse();
    }

    @Test
    void otherWordsAreANewVersion() {
        DeskStory before = story();
        samples.revise(samples.reporter(), id, copy -> copy.headline("Other"));
        assertThat(EditorMessages.saved(before, story())).isEqualTo("saved");
        assertThat(EditorMessages.saved(null, before)).isEqualTo("saved");
    }
}
