package org.broadsheet.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;
import static org.broadsheet.testing.Refusals.refusalOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.account.Role;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.WorkingState;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Violation;
import org.broadsheet.publication.PublishedArticles;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.testing.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** An embargo that was agreed on holds, whatever is done with the plan. */
@OnEveryStore
class EmbargoTest {

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

    @Test
    void anEmbargoHoldsEvenForPublishingNow() {
        long story = samples.approved();
        Instant lift = in(5);
        samples.move(samples.editor(), Times.embargoed(samples.ask(story, Transition.PUBLISH), lift));
        assertThat(status(story).publication()).isEqualTo(PublicationState.SCHEDULED);
        assertThat(status(story).embargoUntil()).isEqualTo(lift);
        house.clock().set(lift.minusNanos(1000));
        assertThat(headline(story)).isNull();
        house.clock().set(lift);
        assertThat(headline(story)).isEqualTo("Bridge opens over the harbour");
    }

    @Test
    void takingAPlanBackLiftsNoEmbargo() {
        long story = samples.approved();
        Instant lift = in(5);
        samples.move(samples.editor(), Times.embargoed(samples.ask(story, Transition.PUBLISH), lift));
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        samples.move(samples.editor(), samples.ask(story, Transition.PUBLISH));
        assertThat(headline(story)).isNull();
        assertThat(status(story).embargoUntil()).isEqualTo(lift);
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        samples.move(samples.editor(), samples.ask(story, Transition.SCHEDULE).at(in(1)));
        house.clock().set(lift.minusNanos(1000));
        assertThat(headline(story)).isNull();
        house.clock().set(lift);
        assertThat(headline(story)).isEqualTo("Bridge opens over the harbour");
    }

    @Test
    void noOtherTransitionEndsAnEmbargoEarly() {
        long story = samples.embargoed(in(5));
        for (Instant early : List.of(in(2), in(-1), Instant.EPOCH)) {
            for (Transition transition : List.of(Transition.PUBLISH, Transition.SCHEDULE)) {
                TransitionRequest move =
                        Times.embargoed(samples.ask(story, transition).at(in(6)), early);
                assertRefused(422, "embargo-agreed", () -> samples.move(samples.publisher(), move));
            }
        }
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        TransitionRequest unscheduled = Times.embargoed(samples.ask(story, Transition.PUBLISH), in(2));
        assertRefused(422, "embargo-agreed", () -> samples.move(samples.publisher(), unscheduled));
    }

    @Test
    void anEmbargoThatHasPassedIsRefusedWhereNoneIsAgreed() {
        long story = samples.approved();
        for (Instant past : List.of(house.clock().instant(), in(-1))) {
            TransitionRequest now = Times.embargoed(samples.ask(story, Transition.PUBLISH), past);
            TransitionRequest later =
                    Times.embargoed(samples.ask(story, Transition.SCHEDULE).at(in(3)), past);
            assertRefused(422, "embargo-agreed", () -> samples.move(samples.editor(), now));
            assertRefused(422, "embargo-agreed", () -> samples.move(samples.editor(), later));
        }
        assertThat(status(story).state()).isEqualTo(WorkingState.APPROVED);
    }

    @Test
    void aLaterEmbargoTakesThePlaceOfTheAgreedOne() {
        long story = samples.embargoed(in(5));
        Instant later = in(8);
        samples.move(samples.editor(), Times.embargoed(samples.ask(story, Transition.PUBLISH), later));
        assertThat(status(story).embargoUntil()).isEqualTo(later);
        assertThat(status(story).publishAt()).isEqualTo(later);
    }

    // --- lifting it -------------------------------------------------------------------------------------------------

    private StoryStatus lift(Actor actor, long story) {
        return samples.move(actor, samples.ask(story, Transition.LIFT_EMBARGO).because("The source agreed."));
    }

    @Test
    void liftingReleasesAtOnceWhatWaitedForTheEmbargoAlone() {
        long story = samples.embargoed(in(5));
        assertThat(lift(samples.editor(), story).publication()).isEqualTo(PublicationState.LIVE);
        assertThat(headline(story)).isEqualTo("Bridge opens over the harbour");
        assertThat(status(story).embargoUntil()).isNull();
        assertThat(status(story).publishAt()).isEqualTo(house.clock().instant());
        assertThat(house.rows("select due_at from outbox where voided_at is null and done_at is null"
                        + " and topic = 'article.released'"))
                .containsExactly(List.of(house.clock().instant()));
    }

    @Test
    void liftingLeavesTheTimeThatWasAskedFor() {
        long story = samples.approved();
        Instant asked = in(2);
        samples.move(
                samples.editor(),
                Times.embargoed(samples.ask(story, Transition.SCHEDULE).at(asked), in(5)));
        assertThat(status(story).askedFor()).isEqualTo(asked);

        StoryStatus lifted = lift(samples.publisher(), story);

        assertThat(lifted.publication()).isEqualTo(PublicationState.SCHEDULED);
        assertThat(lifted.publishAt()).isEqualTo(asked);
        house.clock().set(asked.minusNanos(1000));
        assertThat(headline(story)).isNull();
        house.clock().set(asked);
        assertThat(headline(story)).isEqualTo("Bridge opens over the harbour");
    }

    @Test
    void whatWasDecidedOtherwiseOfThePlanStays() {
        long story = samples.approved();
        Instant end = in(9);
        Instant flag = in(7);
        samples.move(
                samples.editor2(), Times.until(Times.embargoed(samples.ask(story, Transition.PUBLISH), in(5)), end));
        house.get(Workflow.class).breaking(samples.editor(), story, flag);

        StoryStatus lifted = lift(samples.publisher(), story);

        assertThat(lifted.publishUntil()).isEqualTo(end);
        assertThat(lifted.breakingUntil()).isEqualTo(flag);
        assertThat(house.rows("select decided_by from publication where article_id = ? and voided_at is null", story))
                .containsExactly(List.of(samples.editor2().id()));
    }

    @Test
    void liftingPublishesNothingWhereNothingIsScheduled() {
        Instant until = in(5);
        long story = samples.embargoed(until);
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        assertThat(status(story).embargoUntil()).as("in force without a plan").isEqualTo(until);
        assertThat(lift(samples.editor(), story).publication()).isEqualTo(PublicationState.NONE);
        samples.move(samples.editor(), story, Transition.PUBLISH);
        assertThat(headline(story)).isEqualTo("Bridge opens over the harbour");
    }

    @Test
    void liftingTakesTheRightPersonAReasonAndAnEmbargo() {
        long story = samples.embargoed(in(5));
        assertRefused(403, "permission", () -> lift(samples.subeditor(), story));
        assertRefused(403, "permission", () -> lift(samples.admin(), story));
        assertRefused(400, "invalid", () -> samples.move(samples.editor(), story, Transition.LIFT_EMBARGO));
        TransitionRequest timed =
                samples.ask(story, Transition.LIFT_EMBARGO).because("x").at(in(1));
        assertThat(refusalOf(() -> samples.move(samples.editor(), timed)).violations())
                .containsExactly(new Violation("publishAt", "An embargo is lifted now; no time can be given."));
        TransitionRequest stale =
                TransitionRequest.of(story, Transition.LIFT_EMBARGO, 9).because("x");
        assertRefused(409, "stale-revision", () -> samples.move(samples.editor(), stale));
        long free = samples.approved();
        assertRefused(409, "illegal-transition", () -> lift(samples.editor(), free));
        house.clock().advance(HOUR.multipliedBy(6));
        assertRefused(409, "illegal-transition", () -> lift(samples.editor(), story));
    }

    @Test
    void anEditorOfAnotherSectionLiftsNothing() {
        long story = samples.embargoed(in(5));
        Actor elsewhere = samples.personIn(samples.section("sport"), "elsewhere", Role.EDITOR);
        Actor here = samples.personIn(samples.world(), "here", Role.EDITOR);
        assertRefused(404, "not-found", () -> lift(elsewhere, story));
        assertThat(lift(here, story).publication()).isEqualTo(PublicationState.LIVE);
    }

    @Test
    void theTrailAndTheHistoryHaveBothTimes() {
        Instant until = in(5);
        long story = samples.embargoed(until);
        lift(samples.editor(), story);
        Instant now = house.clock().instant();

        assertThat(house.rows("select before_text, reason from audit_event where action = 'article.liftEmbargo'"))
                .singleElement()
                .satisfies(row -> {
                    assertThat((String) row.get(0))
                            .isEqualTo("{\"v\":1,\"state\":\"RELEASED\",\"embargoUntil\":\"" + until + "\"}");
                    assertThat(row.get(1)).isEqualTo("The source agreed.");
                });
        assertThat(house.rows("select after_text from audit_event where action = 'article.liftEmbargo'")
                        .get(0)
                        .get(0)
                        .toString())
                .contains("\"publishAt\":\"" + now + "\"")
                .doesNotContain("embargo");
        HistoryRow row =
                house.get(History.class).transitions(samples.editor(), story, 1).get(0);
        assertThat(row.embargoUntil()).isEqualTo(until);
        assertThat(row.releaseAt()).isEqualTo(now);
    }

    @Test
    void anEmbargoOfAnUpdateSurvivesThatTheLiveVersionIsTakenOffAndPutBack() {
        long story = samples.approve(samples.liveWithDraft());
        Instant until = in(5);
        samples.move(samples.editor(), Times.embargoed(samples.ask(story, Transition.PUBLISH), until));
        samples.move(
                samples.publisher(), samples.ask(story, Transition.UNPUBLISH).noting("x"));
        samples.move(samples.publisher(), story, Transition.REPUBLISH);
        assertThat(headline(story)).isEqualTo("Bridge opens over the harbour");
        samples.move(samples.editor(), story, Transition.PUBLISH);
        assertThat(headline(story)).as("the update waits").isEqualTo("Bridge opens over the harbour");
        house.clock().set(until);
        assertThat(headline(story)).isEqualTo("Bridge opens, then closes");
    }

    @Test
    void theLaterOfTimeAndEmbargoCounts() {
        long early = samples.approved();
        samples.move(
                samples.editor(),
                Times.embargoed(samples.ask(early, Transition.SCHEDULE).at(in(2)), in(5)));
        long late = samples.approved();
        samples.move(
                samples.editor(),
                Times.embargoed(samples.ask(late, Transition.SCHEDULE).at(in(5)), in(2)));
        assertThat(status(early).publishAt()).isAfter(in(4));
        assertThat(status(late).publishAt()).isAfter(in(4));
    }

    @Test
    void noUrgencyLiftsAnEmbargoNotEvenThatOfAPlanTakenBack() {
        long story = samples.approved();
        samples.move(samples.editor(), Times.embargoed(samples.ask(story, Transition.PUBLISH), in(5)));
        samples.revise(samples.reporter(), story, copy -> copy.headline("Now!"));
        TransitionRequest haste = samples.ask(story, Transition.BREAK_GLASS).because("Others have it.");
        assertRefused(409, "illegal-transition", () -> samples.move(samples.publisher(), haste));
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        assertRefused(409, "illegal-transition", () -> samples.move(samples.publisher(), haste));
        house.clock().advance(HOUR.multipliedBy(6));
        samples.move(samples.publisher(), haste);
        assertThat(headline(story)).isEqualTo("Now!");
    }
}
