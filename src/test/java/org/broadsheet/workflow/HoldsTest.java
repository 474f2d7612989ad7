package org.broadsheet.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.broadsheet.testing.Refusals.assertRefused;
import static org.broadsheet.testing.Refusals.refusalOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.Visibility;
import org.broadsheet.article.WorkingState;
import org.broadsheet.desk.DeskStories;
import org.broadsheet.desk.StoryFilter;
import org.broadsheet.desk.StoryListing;
import org.broadsheet.desk.StoryRow;
import org.broadsheet.editing.Editing;
import org.broadsheet.editing.Versions;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.store.DatabaseVendor;
import org.broadsheet.platform.store.GateOpened;
import org.broadsheet.publication.PublishedArticles;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A held story is not published, whatever was scheduled, and its history says who held it and why. */
@OnEveryStore
class HoldsTest {

    @Parameter
    House house;

    private Samples samples;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
    }

    private Instant in(int hours) {
        return house.clock().instant().plus(Duration.ofHours(hours));
    }

    private static DeskNotes notes(boolean legal, boolean notForPublication) {
        return new DeskNotes(null, null, 5, null, null, legal, notForPublication, Visibility.NEWSROOM);
    }

    private void save(Actor actor, long story, DeskNotes notes, String why) {
        StoryContent same = house.within(() -> samples.newest(story).content());
        int newest = samples.newest(story).number();
        house.get(Editing.class).save(actor, new ReviseArticle(story, newest, same, notes, why));
    }

    private StoryStatus status(long story) {
        return house.get(Workflow.class).status(samples.editor(), story);
    }

    private String headline(long story) {
        return house.get(PublishedArticles.class)
                .findTeaser(story)
                .map(teaser -> teaser.headline())
                .orElse(null);
    }

    private List<Holds.Row> past(long story) {
        return house.get(Holds.class).past(samples.editor(), story, 10);
    }

    private long openErrands() {
        return house.rows("select id from outbox where voided_at is null and done_at is null"
                        + " and topic in ('article.released', 'article.updated')")
                .size();
    }

    @Test
    void eitherHoldStopsAScheduledStoryAtItsTime() {
        for (DeskNotes held : List.of(notes(true, false), notes(false, true))) {
            Instant at = in(2);
            long story = samples.scheduled(at);
            save(samples.subeditor(), story, held, "Counsel has not answered.");

            assertThat(status(story).publication()).isEqualTo(PublicationState.NONE);
            assertThat(status(story).plannedRevision()).isNull();
            assertThat(status(story).state()).isEqualTo(WorkingState.APPROVED);
            assertThat(openErrands()).as("what was to follow is void").isZero();
            house.clock().set(at.plusSeconds(1));
            assertThat(headline(story)).isNull();
        }
    }

    /** A version of the past wrote the flag and left the plan. */
    @Test
    void whatWasScheduledUnderAHoldBeforeAnUpgradeIsStoppedAtTheStart() {
        Instant at = in(2);
        long story = samples.scheduled(at);
        long free = samples.scheduled(at);
        house.within(() -> house.entities()
                .createNativeQuery("update article set legal = true where id = " + story)
                .executeUpdate());

        house.get(Holds.class).atStart(new GateOpened(DatabaseVendor.H2));

        assertThat(status(story).publication()).isEqualTo(PublicationState.NONE);
        assertThat(status(free).publication()).isEqualTo(PublicationState.SCHEDULED);
        house.clock().set(at.plusSeconds(1));
        assertThat(headline(story)).isNull();
        assertThat(house.rows(
                        "select id from audit_event where actor_handle = 'system' and action = 'article.unschedule' and reason ="
                                + " 'It is under a hold.'"))
                .hasSize(1);
    }

    @Test
    void liftingAHoldPublishesNothingUntilSomebodySchedulesAgain() {
        Instant at = in(2);
        long story = samples.scheduled(at);
        save(samples.reporter(), story, notes(true, false), null);
        save(samples.editor(), story, notes(false, false), "Cleared.");
        house.clock().set(at.plusSeconds(1));
        assertThat(headline(story)).isNull();
        assertThat(status(story).publication()).isEqualTo(PublicationState.NONE);

        Instant later = in(1);
        samples.move(samples.editor(), samples.ask(story, Transition.SCHEDULE).at(later));
        house.clock().set(later);
        assertThat(headline(story)).isEqualTo("Bridge opens over the harbour");
    }

    @Test
    void aLiveStoryStaysLiveAndItsUpdateIsStopped() {
        Instant at = in(2);
        long story = samples.liveWithPlan(at);
        save(samples.subeditor(), story, notes(true, false), null);
        assertThat(status(story).liveRevision()).isEqualTo(1);
        assertThat(status(story).plannedRevision()).isNull();
        house.clock().set(at.plusSeconds(1));
        assertThat(headline(story)).isEqualTo("Bridge opens over the harbour");
        assertRefused(422, "gates", () -> samples.move(samples.editor(), story, Transition.PUBLISH));
    }

    @Test
    void aWithdrawnStoryThatWasToComeBackStaysWithdrawn() {
        long story = samples.liveWithDraft();
        samples.move(
                samples.publisher(), samples.ask(story, Transition.UNPUBLISH).noting("x"));
        samples.schedule(story, in(2));
        save(samples.subeditor(), story, notes(true, false), null);
        assertThat(status(story).publication()).isEqualTo(PublicationState.WITHDRAWN);
    }

    @Test
    void theHistorySaysWhoAndWhyAndWhatWasStopped() {
        Instant at = in(2);
        long story = samples.scheduled(at);
        save(samples.reporter(), story, notes(true, false), "Counsel has\u00a0not answered.");
        house.clock().advance(Duration.ofMinutes(1));
        save(samples.editor(), story, notes(false, true), "Cleared, but the source wants it out.");

        assertThat(past(story))
                .extracting(
                        Holds.Row::kind,
                        Holds.Row::placed,
                        Holds.Row::actorName,
                        Holds.Row::stoppedRevision,
                        row -> row.stoppedAt())
                .containsExactlyInAnyOrder(
                        tuple(Holds.Kind.NOT_FOR_PUBLICATION, true, "Editor", null, null),
                        tuple(Holds.Kind.LEGAL, false, "Editor", null, null),
                        tuple(Holds.Kind.LEGAL, true, "Reporter", 1, at));
        assertThat(past(story).get(2).note()).startsWith("Counsel has").endsWith("not answered.");
        assertThat(past(story).get(0).at()).isEqualTo(house.clock().instant());
        assertThat(house.rows("select reason from audit_event where action = 'article.notes' order by id"))
                .hasSize(2)
                .last()
                .isEqualTo(List.of("Cleared, but the source wants it out."));
        assertThat(house.rows("select id from audit_event where action = 'article.unschedule'"))
                .hasSize(1);
    }

    @Test
    void thePageIsToldHowTheHoldsInForceWerePlaced() {
        Instant at = in(2);
        long story = samples.scheduled(at);
        assertThat(house.get(DeskStories.class).of(samples.editor(), story).holds())
                .isEmpty();
        save(samples.reporter(), story, notes(true, false), "Counsel.");
        assertThat(house.get(DeskStories.class).of(samples.editor(), story).holds())
                .containsExactly(new Holds.Row(
                        Holds.Kind.LEGAL, true, "Reporter", house.clock().instant(), "Counsel.", 1, at));
        save(samples.editor(), story, notes(false, false), null);
        assertThat(house.get(DeskStories.class).of(samples.editor(), story).holds())
                .isEmpty();
    }

    @Test
    void whatHappenedLastIsFirstThoughAnotherNodeGaveItALowerId() {
        long story = samples.draft();
        save(samples.reporter(), story, notes(true, false), "First.");
        house.clock().advance(Duration.ofMinutes(1));
        save(samples.editor(), story, notes(false, false), "Cleared.");
        house.clock().advance(Duration.ofMinutes(1));
        save(samples.reporter(), story, notes(true, false), "Again.");
        house.tamper("update hold_log set id = -id");

        assertThat(past(story)).extracting(Holds.Row::note).containsExactly("Again.", "Cleared.", "First.");
        assertThat(house.get(Holds.class).inForce(samples.editor(), story))
                .containsExactly(new Holds.Row(
                        Holds.Kind.LEGAL, true, "Reporter", house.clock().instant(), "Again.", null, null));
        assertRefused(404, "not-found", () -> house.get(Holds.class).inForce(samples.reader(), story));
    }

    @Test
    void aSaveThatSaysNothingOfHoldsLeavesThoseThatAreThereByThen() {
        long story = samples.draft();
        save(samples.reporter(), story, notes(true, false), "Counsel.");
        StoryContent same = house.within(() -> samples.newest(story).content());
        List<DeskNotes> seen = new ArrayList<>();
        house.get(Editing.class).save(samples.reporter(), new ReviseArticle(story, 1, same, null, null), known -> {
            seen.add(known);
            return notes(known.legal(), true);
        });

        assertThat(seen).containsExactly(notes(true, false));
        assertThat(house.get(Versions.class).working(samples.reporter(), story).notes())
                .isEqualTo(notes(true, true));
    }

    @Test
    void aStoryThatIsBegunUnderAHoldHasItInItsHistory() {
        long story = house.get(Editing.class)
                .begin(samples.reporter(), samples.copy().content(), notes(true, false));
        assertThat(past(story))
                .extracting(Holds.Row::kind, Holds.Row::placed)
                .containsExactly(tuple(Holds.Kind.LEGAL, true));
    }

    @Test
    void aSaveThatTouchesNoHoldLeavesThePlanAndTheHistoryAlone() {
        long story = samples.scheduled(in(2));
        save(
                samples.subeditor(),
                story,
                new DeskNotes("slug", null, 3, null, null, false, false, Visibility.NEWSROOM),
                "x");
        assertThat(status(story).plannedRevision()).isEqualTo(1);
        assertThat(past(story)).isEmpty();
    }

    @Test
    void writersMayHoldAndOnlyEditorsLift() {
        long story = samples.draft();
        save(samples.reporter(), story, notes(true, true), null);
        assertThat(refusalOf(() -> save(samples.reporter(), story, notes(false, true), null))
                        .getMessage())
                .isEqualTo("Only an editor can lift a legal hold.");
        assertThat(refusalOf(() -> save(samples.reporter(), story, notes(true, false), null))
                        .getMessage())
                .isEqualTo("Only an editor can lift “not for publication”.");
        assertRefused(403, "permission", () -> save(samples.reporter2(), story, notes(true, true), null));
        save(samples.subeditor(), story, notes(false, false), null);
        assertThat(past(story)).hasSize(4);
    }

    @Test
    void aNoteThatIsTooLongIsRefusedAtItsField() {
        long story = samples.draft();
        assertRefused(400, "invalid", () -> save(samples.reporter(), story, notes(true, false), "x".repeat(501)));
        assertThat(past(story)).isEmpty();
    }

    @Test
    void theListShowsWhatHoldsAStory() {
        long story = samples.draft();
        save(samples.reporter(), story, notes(true, false), null);
        List<StoryRow> rows = house.get(StoryListing.class)
                .list(samples.editor(), StoryFilter.everything(), null, 10)
                .items();
        assertThat(rows).singleElement().matches(row -> row.notes().legal());
    }
}
