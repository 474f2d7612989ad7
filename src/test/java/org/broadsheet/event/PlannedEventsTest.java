package org.broadsheet.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.event.EventType.BREAKING_ENDED;
import static org.broadsheet.event.EventType.BREAKING_SET;
import static org.broadsheet.event.EventType.STORY_CORRECTED;
import static org.broadsheet.event.EventType.STORY_ENDED;
import static org.broadsheet.event.EventType.STORY_KILLED;
import static org.broadsheet.event.EventType.STORY_MOVED;
import static org.broadsheet.event.EventType.STORY_RELEASED;
import static org.broadsheet.event.EventType.STORY_UPDATED;
import static org.broadsheet.event.EventType.STORY_WITHDRAWN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.event.OutboxSample.Row;
import org.broadsheet.platform.jobs.OutboxDispatcher;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.testing.Times;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What was to come of a story is void in the commit of the decision that takes it back, and of nothing else. */
@OnEveryStore
class PlannedEventsTest {
    private static final List<EventType> OF_A_PLAN =
            List.of(STORY_UPDATED, STORY_CORRECTED, STORY_MOVED, BREAKING_SET, BREAKING_ENDED, STORY_ENDED);

    @Parameter
    House house;

    private Samples samples;
    private OutboxSample outbox;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        outbox = new OutboxSample(house);
    }

    private Instant in(int hours) {
        return house.clock().instant().plus(Duration.ofHours(hours));
    }

    private List<Instant> due(EventType type) {
        return outbox.open(type).stream().map(Row::due).toList();
    }

    /** Live; a correction in another section and with BREAKING is to come and to end by itself. */
    private long eventful(Instant at) {
        long story = samples.live();
        samples.revise(samples.reporter(), story, copy -> copy.change(ChangeKind.CORRECTION, "Nine boats.")
                .section(samples.section("sport").id())
                .breakingUntil(at.plus(Duration.ofHours(1))));
        samples.approve(story);
        samples.move(
                samples.editor(),
                Times.until(samples.ask(story, Transition.SCHEDULE).at(at), at.plus(Duration.ofHours(2))));
        return story;
    }

    private void assertPlanned(Instant at) {
        assertThat(due(STORY_UPDATED)).containsExactly(at);
        assertThat(due(STORY_CORRECTED)).containsExactly(at);
        assertThat(due(STORY_MOVED)).containsExactly(at);
        assertThat(due(BREAKING_SET)).containsExactly(at);
        assertThat(due(BREAKING_ENDED)).containsExactly(at.plus(Duration.ofHours(1)));
        assertThat(due(STORY_ENDED)).containsExactly(at.plus(Duration.ofHours(2)));
    }

    private void assertNothingPlanned() {
        for (EventType type : OF_A_PLAN) {
            assertThat(outbox.open(type)).as(type.name()).isEmpty();
            assertThat(outbox.voided(type)).as(type.name()).hasSize(1);
        }
    }

    @Test
    void everythingThatAPlanBringsIsWrittenWithIt() {
        Instant at = in(2);
        eventful(at);
        assertPlanned(at);
    }

    @Test
    void unschedulingVoidsAllOfIt() {
        long story = eventful(in(2));
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        assertNothingPlanned();
        assertThat(outbox.open(STORY_RELEASED)).as("what came true").hasSize(1);
    }

    @Test
    void reschedulingVoidsAllOfItAndWritesItAnew() {
        long story = eventful(in(2));
        Instant at = in(3);
        samples.move(
                samples.editor(),
                Times.until(samples.ask(story, Transition.SCHEDULE).at(at), at.plus(Duration.ofHours(2))));
        assertThat(due(STORY_UPDATED)).containsExactly(at);
        assertThat(due(STORY_CORRECTED)).containsExactly(at);
        assertThat(due(STORY_MOVED)).containsExactly(at);
        assertThat(due(STORY_ENDED)).containsExactly(at.plus(Duration.ofHours(2)));
        assertThat(outbox.voided(STORY_UPDATED)).hasSize(1);
        assertThat(outbox.voided(STORY_CORRECTED)).hasSize(1);
    }

    @Test
    void removingVoidsAllOfItAndSaysSo() {
        long story = eventful(in(2));
        samples.kill(story);
        assertNothingPlanned();
        assertThat(outbox.open(STORY_RELEASED)).as("nobody need hear of it now").isEmpty();
        assertThat(due(STORY_KILLED)).containsExactly(house.clock().instant());
    }

    @Test
    void unpublishingVoidsAllOfItAndSaysSo() {
        long story = eventful(in(2));
        samples.move(
                samples.publisher(), samples.ask(story, Transition.UNPUBLISH).noting("x"));
        assertNothingPlanned();
        assertThat(due(STORY_WITHDRAWN)).containsExactly(house.clock().instant());
    }

    @Test
    void whatWasPlannedForTheLiveVersionIsBackWhenItsUpdateIsNotToCome() {
        long story = samples.approved();
        Instant end = in(5);
        samples.move(samples.editor(), Times.until(samples.ask(story, Transition.PUBLISH), end));
        samples.revise(samples.reporter(), story, copy -> copy.change(ChangeKind.TYPO, null)
                .headline("Other words"));
        samples.schedule(story, in(2));
        assertThat(due(STORY_ENDED)).as("its update has no end").isEmpty();

        samples.move(samples.editor(), story, Transition.UNSCHEDULE);

        assertThat(due(STORY_ENDED)).containsExactly(end);
        assertThat(outbox.voided(STORY_ENDED)).isEmpty();
    }

    @Test
    void aStoryThatEndsBeforeItsNextVersionIsReleasedAgain() {
        long story = samples.approved();
        Instant end = in(1);
        samples.move(samples.editor(), Times.until(samples.ask(story, Transition.PUBLISH), end));
        samples.revise(samples.reporter(), story, copy -> copy.change(ChangeKind.TYPO, null)
                .headline("Other words"));
        Instant again = in(2);
        samples.schedule(story, again);
        assertThat(due(STORY_ENDED)).containsExactly(end);
        assertThat(due(STORY_RELEASED)).hasSize(2).endsWith(again);
        assertThat(outbox.open(STORY_UPDATED)).isEmpty();
    }

    @Test
    void anotherEndOfBreakingTakesThePlaceOfTheFirst() {
        long story = samples.live();
        Workflow workflow = house.get(Workflow.class);
        workflow.breaking(samples.editor(), story, in(1));
        house.clock().advance(Duration.ofMinutes(1));
        Instant end = in(3);
        workflow.breaking(samples.editor(), story, end);
        assertThat(due(BREAKING_ENDED)).containsExactly(end);
        assertThat(outbox.open(BREAKING_SET)).hasSize(1);

        house.clock().advance(Duration.ofMinutes(1));
        workflow.breaking(samples.editor(), story, null);
        assertThat(due(BREAKING_ENDED)).containsExactly(house.clock().instant());
        assertThat(outbox.voided(BREAKING_ENDED)).hasSize(2);
    }

    @Test
    void breakingEndsWithTheStory() {
        long story = samples.live();
        house.get(Workflow.class).breaking(samples.editor(), story, in(1));
        samples.kill(story);
        assertThat(due(BREAKING_ENDED)).containsExactly(house.clock().instant());
    }

    @Test
    void liftingAnEmbargoBringsTheReleaseForward() {
        long story = samples.embargoed(in(5));
        samples.move(
                samples.editor(), samples.ask(story, Transition.LIFT_EMBARGO).because("The source agreed."));
        assertThat(due(STORY_RELEASED)).containsExactly(house.clock().instant());
        assertThat(outbox.voided(STORY_RELEASED)).hasSize(1);
    }

    @Test
    void aNoteThatIsWithdrawnIsACorrectionToo() {
        long story = eventful(in(2));
        house.clock().set(in(2));
        house.get(OutboxDispatcher.class).run();
        outbox.clear();
        long note = (long) house.rows("select id from correction").get(0).get(0);
        house.get(Workflow.class).withdrawNote(samples.editor(), story, note, "There were eight.");
        assertThat(outbox.open(STORY_CORRECTED))
                .containsExactly(new Row(
                        "article:" + story, String.valueOf(note), house.clock().instant()));
        assertThat(outbox.purged()).containsExactlyInAnyOrder("article:" + story, "corrections");
    }

    /** An errand that failed is due later again, but it has come true. */
    @Test
    void whatCameTrueAndIsTriedAgainIsNotVoid() {
        long story = samples.live();
        house.within(() -> house.entities()
                .createQuery("update OutboxMessage m set m.attempts = 1, m.dueAt = :later where m.topic = :topic")
                .setParameter("later", in(1))
                .setParameter("topic", STORY_RELEASED.topic())
                .executeUpdate());
        house.get(Workflow.class).breaking(samples.editor(), story, in(2));
        assertThat(outbox.open(STORY_RELEASED)).hasSize(1);
    }
}
