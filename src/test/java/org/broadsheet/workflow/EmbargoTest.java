package org.broadsheet.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.PublishedArticles;
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

    private Standing standing(long story) {
        return house.get(Workflow.class).standing(samples.editor(), story);
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
        assertThat(standing(story).publication()).isEqualTo(PublicationState.SCHEDULED);
        assertThat(standing(story).embargoUntil()).isEqualTo(lift);
        house.clock().set(lift.minusNanos(1000));
        assertThat(headline(story)).isNull();
        house.clock().set(lift);
        assertThat(headline(story)).isNotNull();
    }

    @Test
    void takingAPlanBackLiftsNoEmbargo() {
        long story = samples.approved();
        Instant lift = in(5);
        samples.move(samples.editor(), Times.embargoed(samples.ask(story, Transition.PUBLISH), lift));
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        samples.move(samples.editor(), samples.ask(story, Transition.PUBLISH));
        assertThat(headline(story)).isNull();
        assertThat(standing(story).embargoUntil()).isEqualTo(lift);
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        samples.move(samples.editor(), samples.ask(story, Transition.SCHEDULE).at(in(1)));
        house.clock().set(lift.minusNanos(1000));
        assertThat(headline(story)).isNull();
        house.clock().set(lift);
        assertThat(headline(story)).isNotNull();
    }

    @Test
    void whoPublishesMaySayThatAnEmbargoEndsEarlier() {
        long story = samples.approved();
        samples.move(samples.editor(), Times.embargoed(samples.ask(story, Transition.PUBLISH), in(5)));
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        samples.move(samples.editor(), Times.embargoed(samples.ask(story, Transition.PUBLISH), in(2)));
        house.clock().set(in(0).plus(HOUR.multipliedBy(2)));
        assertThat(headline(story)).isNotNull();
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
        assertThat(standing(early).publishAt()).isAfter(in(4));
        assertThat(standing(late).publishAt()).isAfter(in(4));
    }

    @Test
    void noUrgencyLiftsAnEmbargoNotEvenThatOfAPlanTakenBack() {
        long story = samples.approved();
        samples.move(samples.editor(), Times.embargoed(samples.ask(story, Transition.PUBLISH), in(5)));
        samples.revise(samples.reporter(), story, copy -> copy.headline("Now!"));
        Move haste = samples.ask(story, Transition.BREAK_GLASS).because("Others have it.");
        assertRefused(409, "illegal-transition", () -> samples.move(samples.publisher(), haste));
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        assertRefused(409, "illegal-transition", () -> samples.move(samples.publisher(), haste));
        house.clock().advance(HOUR.multipliedBy(6));
        samples.move(samples.publisher(), haste);
        assertThat(headline(story)).isEqualTo("Now!");
    }
}
