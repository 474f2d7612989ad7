package org.broadsheet.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;
import static org.broadsheet.testing.Refusals.refusalOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.WorkingState;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.store.EndOfTime;
import org.broadsheet.publication.PublishedArticles;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.testing.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What readers have from when to when. */
@OnEveryStore
class SchedulingTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Parameter
    House house;

    private Samples samples;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
    }

    private Instant in(int hours) {
        return house.clock().instant().plus(HOUR.multipliedBy(hours));
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

    /** From when to when, of what was not taken back. */
    private List<List<Object>> intervals(long story) {
        return house.rows(
                "select release_at, ended_at from publication where article_id = ? and voided_at is null"
                        + " order by release_at",
                story);
    }

    @Test
    void withoutATimeItMeansNow() {
        long story = samples.live();
        assertThat(intervals(story)).containsExactly(List.of(house.clock().instant(), EndOfTime.END));
        assertThat(status(story).publishAt()).isEqualTo(house.clock().instant());
        assertThat(status(story).firstPublishedAt()).isEqualTo(house.clock().instant());
    }

    @Test
    void aTimeThatHasPassedIsRefused() {
        long story = samples.approved();
        for (Instant past : List.of(house.clock().instant(), in(-1), Instant.EPOCH)) {
            for (Transition transition : List.of(Transition.PUBLISH, Transition.SCHEDULE)) {
                assertRefused(
                        422,
                        "schedule-in-the-past",
                        () -> samples.move(
                                samples.editor(), samples.ask(story, transition).at(past)));
            }
        }
        assertRefused(
                422,
                "embargo-agreed",
                () -> samples.move(samples.editor(), Times.embargoed(samples.ask(story, Transition.SCHEDULE), in(-1))));
        assertRefused(400, "invalid", () -> samples.move(samples.editor(), story, Transition.SCHEDULE));
        assertThat(intervals(story)).isEmpty();
        assertThat(status(story).state()).isEqualTo(WorkingState.APPROVED);
    }

    @Test
    void timesThatNoCalendarHoldsAreRefused() {
        long story = samples.approved();
        for (Instant far : List.of(Instant.MAX, EndOfTime.END.plusSeconds(1), Instant.MIN)) {
            assertRefused(
                    400,
                    "invalid",
                    () -> samples.move(
                            samples.editor(),
                            samples.ask(story, Transition.SCHEDULE).at(far)));
        }
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        long story = samples.approved();
        assertRefused(
                422,
                "schedule-in-the-past",
                () -> samples.move(samples.editor(), Times.until(samples.ask(story, Transition.PUBLISH), in(-1))));
        TransitionRequest late = samples.ask(story, Transition.SCHEDULE).at(in(3));
        assertRefused(422, "schedule-in-the-past", () -> samples.move(samples.editor(), Times.until(late, in(2))));
    }

    @Test
    void publishingWithATimeIsASchedule() {
        long story = samples.approved();
        Instant at = in(2);
        StoryStatus planned = samples.move(
                samples.editor(), samples.ask(story, Transition.PUBLISH).at(at));
        assertThat(planned.publication()).isEqualTo(PublicationState.SCHEDULED);
        assertThat(planned.publishAt()).isEqualTo(at);
        assertThat(headline(story)).isNull();
    }

    @Test
    void aFractionOfAMicrosecondNeverReleasesEarly() {
        long story = samples.approved();
        Instant at = in(2).plusNanos(1);
        samples.move(samples.editor(), samples.ask(story, Transition.SCHEDULE).at(at));
        house.clock().set(at.minusNanos(1));
        assertThat(headline(story)).isNull();
        house.clock().set(at.plusNanos(999));
        assertThat(headline(story)).isNotNull();
    }

    @Test
    void urgencyMeansNow() {
        long story = samples.draft();
        TransitionRequest haste = samples.ask(story, Transition.BREAK_GLASS).because("x");
        assertRefused(400, "invalid", () -> samples.move(samples.publisher(), haste.at(in(1))));
        assertRefused(400, "invalid", () -> samples.move(samples.publisher(), Times.embargoed(haste, in(1))));
        Instant end = in(3);
        assertThat(samples.move(samples.publisher(), Times.until(haste, end)).publishUntil())
                .isEqualTo(end);
    }

    private void assertUnused(String field, TransitionRequest move) {
        assertThat(refusalOf(() -> samples.move(samples.publisher(), move)).violations())
                .extracting(Violation::field)
                .containsExactly(field);
    }

    @Test
    void aTimeThatIsOfNoUseIsRefusedAtItsField() {
        long story = samples.inReview();
        TransitionRequest approve = samples.ask(story, Transition.APPROVE);
        TransitionRequest haste =
                samples.ask(samples.draft(), Transition.BREAK_GLASS).because("x");
        long live = samples.live();
        TransitionRequest away = samples.ask(live, Transition.UNPUBLISH).noting("x");
        long gone = samples.withdrawn();

        assertUnused("publishAt", approve.at(in(1)));
        assertUnused("embargoUntil", Times.embargoed(approve, in(1)));
        assertUnused("publishUntil", Times.until(approve, in(1)));
        assertUnused("publishUntil", Times.until(away, in(1)));
        assertUnused("embargoUntil", Times.embargoed(haste, in(1)));
        assertUnused("embargoUntil", Times.embargoed(samples.ask(gone, Transition.REPUBLISH), in(1)));
        assertRefused(422, "embargo-agreed", () -> samples.move(samples.publisher(), Times.embargoed(approve, in(-1))));
        assertThat(status(story).state()).isEqualTo(WorkingState.IN_REVIEW);
        assertThat(status(live).publication()).isEqualTo(PublicationState.LIVE);
    }

    @Test
    void anUpdateWaitsBesideTheLiveStory() {
        Instant at = in(2);
        long story = samples.liveWithPlan(at);
        assertThat(status(story).liveRevision()).isEqualTo(1);
        assertThat(status(story).plannedRevision()).isEqualTo(2);
        assertThat(headline(story)).isEqualTo("Bridge opens over the harbour");
        house.clock().set(at.minusNanos(1000));
        assertThat(headline(story)).isEqualTo("Bridge opens over the harbour");
        house.clock().set(at);
        assertThat(headline(story)).isEqualTo("Bridge opens, then closes");
        assertThat(intervals(story)).hasSize(2);
        assertThat(intervals(story).get(0).get(1)).isEqualTo(at);
    }

    @Test
    void anUpdateThatIsTakenBackLeavesTheLiveStory() {
        Instant at = in(2);
        long story = samples.liveWithPlan(at);
        samples.move(samples.subeditor(), story, Transition.UNSCHEDULE);
        assertThat(status(story).state()).isEqualTo(WorkingState.APPROVED);
        house.clock().set(at.plusSeconds(1));
        assertThat(headline(story)).isEqualTo("Bridge opens over the harbour");
        assertThat(intervals(story)).hasSize(1);
        assertThat(intervals(story).get(0).get(1)).isEqualTo(EndOfTime.END);
    }

    @Test
    void takingItBackRestoresAnEndThatWasPlanned() {
        long story = samples.approved();
        Instant end = in(4);
        samples.move(samples.editor(), Times.until(samples.ask(story, Transition.PUBLISH), end));
        samples.revise(samples.reporter(), story, copy -> copy.headline("Two").change(ChangeKind.TYPO, null));
        samples.schedule(story, in(2));
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        assertThat(intervals(story).get(0).get(1)).isEqualTo(end);
        house.clock().set(end);
        assertThat(headline(story)).isNull();
        assertThat(status(story).publication()).isEqualTo(PublicationState.EXPIRED);
    }

    @Test
    void aPlanAfterTheEndLeavesTheGap() {
        long story = samples.approved();
        Instant end = in(2);
        samples.move(samples.editor(), Times.until(samples.ask(story, Transition.PUBLISH), end));
        samples.revise(samples.reporter(), story, copy -> copy.headline("Two").change(ChangeKind.TYPO, null));
        samples.schedule(story, in(4));
        house.clock().set(end);
        assertThat(headline(story)).isNull();
        assertThat(status(story).publication()).isEqualTo(PublicationState.SCHEDULED);
        house.clock().advance(HOUR.multipliedBy(3));
        assertThat(headline(story)).isEqualTo("Two");
    }

    @Test
    void reschedulingMovesThePlanAndLeavesOne() {
        Instant at = in(2);
        long story = samples.liveWithPlan(at);
        Instant earlier = at.minus(HOUR);
        samples.move(samples.editor(), samples.ask(story, Transition.SCHEDULE).at(earlier));
        assertThat(intervals(story)).hasSize(2);
        assertThat(intervals(story).get(0).get(1)).isEqualTo(earlier);
        assertThat(intervals(story).get(1)).containsExactly(earlier, EndOfTime.END);
        samples.move(samples.editor(), story, Transition.PUBLISH);
        assertThat(headline(story)).isEqualTo("Bridge opens, then closes");
        assertThat(status(story).plannedRevision()).isNull();
    }

    @Test
    void editingWhileAPlanWaitsChangesNothingOfWhatGoesOut() {
        Instant at = in(2);
        long story = samples.scheduled(at);
        samples.revise(samples.reporter(), story, copy -> copy.headline("Too late"));
        assertThat(status(story).state()).isEqualTo(WorkingState.DRAFT);
        assertThat(status(story).publication()).isEqualTo(PublicationState.SCHEDULED);
        assertThat(status(story).plannedRevision()).isEqualTo(1);
        house.clock().set(at);
        assertThat(headline(story)).isEqualTo("Bridge opens over the harbour");
    }

    @Test
    void takingBackAPlanWhileANewerVersionIsWrittenLeavesThatAlone() {
        long story = samples.scheduled(in(2));
        samples.revise(samples.reporter(), story, copy -> copy.headline("Newer"));
        samples.move(samples.reporter(), story, Transition.UNSCHEDULE);
        assertThat(status(story).state()).isEqualTo(WorkingState.DRAFT);
        assertThat(status(story).publication()).isEqualTo(PublicationState.NONE);
    }

    @Test
    void stoppingNeedsLessPowerThanReleasing() {
        long story = samples.scheduled(in(2));
        assertRefused(403, "permission", () -> samples.move(samples.reporter2(), story, Transition.UNSCHEDULE));
        samples.move(samples.reporter(), story, Transition.UNSCHEDULE);
        assertThat(status(story).publication()).isEqualTo(PublicationState.NONE);
    }

    @Test
    void aPlanForAWithdrawnStoryThatIsTakenBackLeavesItWithdrawn() {
        long story = samples.liveWithDraft();
        samples.move(
                samples.publisher(), samples.ask(story, Transition.UNPUBLISH).noting("x"));
        samples.schedule(story, in(2));
        assertThat(status(story).publication()).isEqualTo(PublicationState.SCHEDULED);
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        assertThat(status(story).publication()).isEqualTo(PublicationState.WITHDRAWN);
        samples.move(samples.publisher(), story, Transition.REPUBLISH);
        assertThat(headline(story)).isEqualTo("Bridge opens over the harbour");
    }

    @Test
    void aStoryThatExpiredIsRestoredByNoUnscheduling() {
        long story = samples.expired();
        samples.revise(samples.reporter(), story, copy -> copy.headline("Again"));
        samples.schedule(story, in(2));
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        assertThat(status(story).publication()).isEqualTo(PublicationState.EXPIRED);
    }

    @Test
    void whatComesBackIsWhatReadersHadLast() {
        long story = samples.liveWithPlan(in(2));
        samples.move(
                samples.publisher(), samples.ask(story, Transition.UNPUBLISH).noting("x"));
        assertThat(status(story).state()).isEqualTo(WorkingState.APPROVED);
        assertThat(status(story).plannedRevision()).isNull();
        Instant first = status(story).firstPublishedAt();
        house.clock().advance(HOUR.multipliedBy(3));
        assertThat(headline(story)).as("what was to come is void").isNull();
        samples.move(samples.publisher(), story, Transition.REPUBLISH);
        assertThat(headline(story)).isEqualTo("Bridge opens over the harbour");
        assertThat(status(story).firstPublishedAt()).isEqualTo(first);
        samples.move(samples.editor(), story, Transition.PUBLISH);
        assertThat(headline(story)).isEqualTo("Bridge opens, then closes");
    }

    @Test
    void comingBackKeepsAnEndThatWasAgreedOn() {
        long story = samples.approved();
        Instant end = in(4);
        samples.move(samples.editor(), Times.until(samples.ask(story, Transition.PUBLISH), end));
        samples.move(
                samples.publisher(), samples.ask(story, Transition.UNPUBLISH).noting("x"));
        assertRefused(
                400,
                "invalid",
                () -> samples.move(
                        samples.publisher(),
                        samples.ask(story, Transition.REPUBLISH).at(in(1))));
        samples.move(samples.publisher(), story, Transition.REPUBLISH);
        house.clock().set(end);
        assertThat(headline(story)).isNull();
    }

    @Test
    void theLawyersHoldAStoryBackFromComingBackToo() {
        long story = samples.withdrawn();
        house.within(() -> house.entities()
                .createNativeQuery("update article set legal = true where id = " + story)
                .executeUpdate());
        assertRefused(422, "gates", () -> samples.move(samples.publisher(), story, Transition.REPUBLISH));
    }
}
