package org.broadsheet.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.Visibility;
import org.broadsheet.desk.DeskStories;
import org.broadsheet.desk.DeskStory;
import org.broadsheet.desk.StoryFilter;
import org.broadsheet.desk.StoryListing;
import org.broadsheet.editing.Editing;
import org.broadsheet.editing.Locks;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.section.SectionTree;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.testing.Times;
import org.broadsheet.workflow.History;
import org.broadsheet.workflow.Holds;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What the pages say of a story that may not be published: head, list, history and the editor's boxes. */
@OnEveryStore
class RestraintsTest {

    @Parameter
    House house;

    private Samples samples;
    private DeskMessages messages;
    private DeskTimes when;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        messages = new DeskMessages();
        messages.site = house.get(SiteSettings.class);
        when = new DeskTimes();
        when.site = messages.site;
        when.clock = house.get(DatabaseClock.class);
        when.messages = messages;
    }

    private void hold(Actor actor, long story, String why) {
        StoryContent same = house.within(() -> samples.newest(story).content());
        house.get(Editing.class)
                .save(
                        actor,
                        new ReviseArticle(
                                story,
                                samples.newest(story).number(),
                                same,
                                new DeskNotes(null, null, 5, null, null, true, false, Visibility.NEWSROOM),
                                why));
    }

    private DeskStory story(long id) {
        return house.get(DeskStories.class).of(samples.reporter(), id);
    }

    private List<String> head(long id) {
        return new Restraints(messages, when).of(story(id));
    }

    @Test
    void theHeadSaysWhoHoldsItAndWhatWillNotBePublished() {
        Instant at = house.clock().instant().plus(Duration.ofHours(2));
        long id = samples.scheduled(at);
        assertThat(head(id)).isEmpty();
        hold(samples.subeditor(), id, "Counsel has not answered.");
        String now = when.on(house.clock().instant());

        assertThat(head(id))
                .containsExactly(
                        "Legal hold, set by Subeditor " + now + ": “Counsel has not answered.”",
                        "Held: version 1 will not be published " + when.moment(at) + ".");
        house.clock().set(at.plusSeconds(1));
        assertThat(head(id)).last().isEqualTo("Held: version 1 was not published " + when.moment(at) + ".");
    }

    @Test
    void aLiveStoryIsSaidToStayLive() {
        long id = samples.live();
        hold(samples.subeditor(), id, null);
        assertThat(head(id))
                .containsExactly(
                        "Legal hold, set by Subeditor " + when.on(house.clock().instant()),
                        "Readers still have version 1. To take it off the site, unpublish it.");
    }

    @Test
    void theListFlagsIt() {
        long id = samples.draft();
        hold(samples.reporter(), id, null);
        assertThat(line().flags()).containsExactly("Legal hold");
    }

    private StoryRowViews lines() {
        StoryRowViews lines = new StoryRowViews();
        lines.messages = messages;
        lines.when = when;
        lines.listing = house.get(StoryListing.class);
        lines.locks = house.get(Locks.class);
        lines.history = house.get(History.class);
        lines.sections = house.get(SectionTree.class);
        return lines;
    }

    @Test
    void theHistorySaysWhoHeldItAndWhatThatStopped() {
        Instant at = house.clock().instant().plus(Duration.ofHours(2));
        long id = samples.scheduled(at);
        house.clock().advance(Duration.ofSeconds(1));
        hold(samples.subeditor(), id, "Counsel.");

        assertThat(past(id).getLately().get(0))
                .isEqualTo(new StoryTimeline.Event(
                        house.clock().instant(),
                        "Legal hold set by Subeditor, stopping version 1, scheduled for " + when.on(at),
                        "Counsel."));
    }

    private StoryTimeline past(long id) {
        StoryTimeline past = new StoryTimeline();
        past.current = as(samples.editor());
        past.history = house.get(History.class);
        past.holds = house.get(Holds.class);
        past.messages = messages;
        past.when = when;
        past.selected = selected(id);
        return past;
    }

    private static CurrentActor as(Actor actor) {
        return new CurrentActor() {
            @Override
            public Actor get() {
                return actor;
            }
        };
    }

    // --- the embargo ------------------------------------------------------------------------------------------------

    private Instant inHours(int hours) {
        return house.clock().instant().plus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.MINUTES);
    }

    @Test
    void anAgreedEmbargoIsInHeadAndListWhetherAnythingIsPlannedOrNot() {
        Instant until = inHours(5);
        long id = samples.embargoed(until);
        String said = "Embargoed until " + when.at(until);
        assertThat(head(id)).containsExactly(said);
        assertThat(line().flags()).containsExactly(said);
        assertThat(new Restraints(messages, when).plan(story(id).status()))
                .isEqualTo("Version 1 will appear when the embargo lifts " + when.moment(until) + ".");
        samples.move(samples.editor(), id, Transition.UNSCHEDULE);
        assertThat(head(id)).containsExactly(said);
        assertThat(line().flags()).containsExactly(said);
        house.clock().set(until.plusSeconds(1));
        assertThat(head(id)).isEmpty();
        assertThat(line().flags()).isEmpty();
    }

    private StoryRowView line() {
        StoryRowViews lines = lines();
        return lines.of(
                        lines.listing
                                .list(samples.editor(), StoryFilter.everything(), null, 9)
                                .items(),
                        DeskAddress.of("/desk/stories"),
                        null)
                .get(0);
    }

    private PendingChange pending(long id) {
        PendingChange pending = new PendingChange();
        pending.messages = messages;
        pending.when = when;
        pending.selected = selected(id);
        return pending;
    }

    private SelectedStory selected(long id) {
        SelectedStory selected = new SelectedStory() {
            @Override
            public DeskStory getStory() {
                return story(id);
            }
        };
        selected.messages = messages;
        selected.when = when;
        return selected;
    }

    @Test
    void whoPublishesIsToldThatReadersHaveToWait() {
        Instant until = inHours(5);
        long id = samples.embargoed(until);
        assertThat(pending(id).getPublishing())
                .isEqualTo("Version 1 will appear when the embargo lifts " + when.moment(until) + ".");
    }

    @Test
    void whoLiftsAnEmbargoIsToldWhatReadersGet() {
        long waiting = samples.embargoed(inHours(5));
        assertThat(pending(waiting).getLifting()).endsWith("version 1 is published at once.");
        samples.move(samples.editor(), waiting, Transition.UNSCHEDULE);
        assertThat(pending(waiting).getLifting()).endsWith("Nothing is scheduled, so nothing is published.");
        Instant asked = inHours(3);
        long planned = samples.approved();
        samples.move(
                samples.editor(),
                Times.embargoed(samples.ask(planned, Transition.SCHEDULE).at(asked), inHours(5)));
        assertThat(pending(planned).getLifting())
                .endsWith("Version 1 stays scheduled and will be published " + when.moment(asked) + ".");
    }

    @Test
    void theHistorySaysUntilWhenItWasEmbargoedAndWhoLiftedIt() {
        Instant until = inHours(5);
        long id = samples.embargoed(until);
        assertThat(past(id).getLately().get(0).text())
                .isEqualTo(
                        "Version 1 scheduled by Editor, for " + when.on(until) + ", embargoed until " + when.on(until));
        samples.move(
                samples.publisher(), samples.ask(id, Transition.LIFT_EMBARGO).because("They agreed."));
        assertThat(past(id).getLately().get(0))
                .isEqualTo(new StoryTimeline.Event(
                        house.clock().instant(),
                        "Embargo until " + when.on(until) + " lifted by Publisher, published at once",
                        "They agreed."));
    }

    @Test
    void theHistorySaysWhichNoteWasWithdrawn() {
        long id = samples.live();
        samples.revise(samples.reporter(), id, copy -> copy.change(ChangeKind.CORRECTION, "Nine boats."));
        samples.publish(id);
        Instant told = house.clock().instant();
        house.clock().advance(Duration.ofMinutes(5));
        long note = house.get(History.class).told(samples.editor(), id).get(0).id();
        house.get(Workflow.class).withdrawNote(samples.editor(), id, note, "There were eight.");

        assertThat(past(id).getLately().get(0))
                .isEqualTo(new StoryTimeline.Event(
                        house.clock().instant(),
                        "Editor withdrew the note published " + when.moment(told) + " (Correction)",
                        "There were eight."));
    }

    @Test
    void onlyAnEditorsBoxLiftsAHold() {
        long id = samples.draft();
        assertThat(choices(samples.reporter(), id).isFixed("legal")).isFalse();
        hold(samples.reporter(), id, null);

        assertThat(choices(samples.reporter(), id).isFixed("legal")).isTrue();
        assertThat(choices(samples.reporter(), id).isFixed("notForPublication")).isFalse();
        assertThat(choices(samples.subeditor(), id).isFixed("legal")).isFalse();
        assertThat(messages.say("fixed_legal")).isEqualTo("Only an editor can lift a legal hold.");
    }

    private EditorChoices choices(Actor writer, long id) {
        EditorChoices choices = new EditorChoices();
        choices.current = as(writer);
        choices.sections = house.get(SectionTree.class);
        choices.editor = new StoryEditor() {
            @Override
            public DeskStory getStory() {
                return story(id);
            }
        };
        return choices;
    }
}
