package org.broadsheet.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.WorkingState;
import org.broadsheet.publication.PathLookup;
import org.broadsheet.publication.PublishedArticles;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Removing for good, coming back from that by two persons, and the spike. */
@OnEveryStore
class RemovalTest {

    @Parameter
    House house;

    private Samples samples;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
    }

    private StoryStatus status(long story) {
        return house.get(Workflow.class).status(samples.editor(), story);
    }

    private PathLookup atItsPath(long story) {
        String path = (String) house.rows("select path from publication where article_id = ?", story)
                .get(0)
                .get(0);
        return house.get(PublishedArticles.class).at(path);
    }

    @Test
    void takingItOffTheSiteSaysWhy() {
        long story = samples.live();
        assertRefused(400, "invalid", () -> samples.move(samples.publisher(), story, Transition.UNPUBLISH));
        assertThat(status(story).publication()).isEqualTo(PublicationState.LIVE);
    }

    @Test
    void removingSaysWhyAndWhatReadersAreTold() {
        long story = samples.live();
        TransitionRequest kill = samples.ask(story, Transition.KILL);
        assertRefused(400, "invalid", () -> samples.move(samples.publisher(), kill));
        assertRefused(400, "invalid", () -> samples.move(samples.publisher(), kill.because("x")));
        assertRefused(400, "invalid", () -> samples.move(samples.publisher(), kill.noting("x")));
        assertRefused(
                400,
                "invalid",
                () -> samples.move(samples.publisher(), kill.because("x").noting(" \u0000 ")));
        assertRefused(
                400,
                "invalid",
                () -> samples.move(samples.publisher(), kill.because("x").noting("n".repeat(501))));
        assertThat(status(story).publication()).isEqualTo(PublicationState.LIVE);
        samples.move(samples.publisher(), kill.because("x").noting("It was removed."));
        assertThat(atItsPath(story).goneNotice()).isEqualTo("It was removed.");
    }

    @Test
    void onePersonDoesNotBringItBack() {
        long story = samples.killed();
        TransitionRequest back = samples.ask(story, Transition.REINSTATE);
        assertRefused(400, "invalid", () -> samples.move(samples.publisher(), back));
        samples.move(samples.publisher(), back.because("Overturned."));
        assertThat(status(story).publication()).isEqualTo(PublicationState.KILLED);
        assertRefused(403, "four-eyes", () -> samples.move(samples.publisher(), back.because("Overturned.")));
        assertThat(atItsPath(story).goneNotice()).isNotNull();
    }

    @Test
    void twoPersonsDo() {
        long story = samples.killed();
        TransitionRequest back = samples.ask(story, Transition.REINSTATE).because("Overturned.");
        samples.move(samples.publisher(), back);
        samples.move(samples.publisher2(), back);
        assertThat(status(story).publication()).isEqualTo(PublicationState.WITHDRAWN);
        assertThat(atItsPath(story).isNothing()).isTrue();
        samples.move(samples.publisher(), story, Transition.REPUBLISH);
        assertThat(atItsPath(story).article()).isNotNull();
    }

    @Test
    void theyDoSoOnDifferentNodesWhoseNumbersDoNotFollowEachOther() {
        long story = samples.killed();
        TransitionRequest back = samples.ask(story, Transition.REINSTATE).because("Overturned.");
        samples.move(samples.publisher(), back);
        house.tamper("update transition_log set id = -id");
        samples.move(samples.publisher2(), back);

        assertThat(status(story).publication()).isEqualTo(PublicationState.WITHDRAWN);
        assertThat(house.get(History.class).transitions(samples.editor(), story, 4))
                .extracting(HistoryRow::transition)
                .containsExactly(Transition.REINSTATE, Transition.REINSTATE, Transition.KILL, Transition.PUBLISH);
    }

    @Test
    void aRequestFromBeforeAnotherRemovalDoesNotCount() {
        long story = samples.killed();
        TransitionRequest back = samples.ask(story, Transition.REINSTATE).because("Overturned.");
        samples.move(samples.publisher(), back);
        samples.move(samples.publisher2(), back);
        samples.kill(story);
        samples.move(samples.publisher2(), back);
        assertThat(status(story).publication()).isEqualTo(PublicationState.KILLED);
        samples.move(samples.publisher(), back);
        assertThat(status(story).publication()).isEqualTo(PublicationState.WITHDRAWN);
    }

    @Test
    void aPlanThatWasRemovedMayGoOutAfterItIsReinstated() {
        long story = samples.scheduled(house.clock().instant().plus(Duration.ofHours(1)));
        samples.kill(story);
        TransitionRequest back = samples.ask(story, Transition.REINSTATE).because("Overturned.");
        samples.move(samples.publisher(), back);
        samples.move(samples.publisher2(), back);
        assertThat(status(story).state()).isEqualTo(WorkingState.APPROVED);
        samples.move(samples.editor(), story, Transition.PUBLISH);
        assertThat(status(story).publication()).isEqualTo(PublicationState.LIVE);
    }

    @Test
    void theSpikeRemembersWhereAStoryCameFrom() {
        for (long story : new long[] {samples.draft(), samples.inReview(), samples.returned(), samples.approved()}) {
            WorkingState before = status(story).state();
            samples.move(samples.subeditor(), story, Transition.SPIKE);
            assertThat(status(story).state()).isEqualTo(WorkingState.SPIKED);
            samples.move(samples.subeditor(), story, Transition.UNSPIKE);
            assertThat(status(story).state()).isEqualTo(before);
        }
    }

    @Test
    void theSpikeEndsAClaim() {
        long story = samples.inReview();
        samples.move(samples.editor(), story, Transition.CLAIM);
        samples.move(samples.subeditor(), story, Transition.SPIKE);
        assertThat(house.rows("select claimed_by from article where claimed_by is not null"))
                .isEmpty();
    }

    @Test
    void anApprovedStoryOffTheSpikeStillHasItsApproval() {
        long story = samples.approved();
        samples.move(samples.subeditor(), story, Transition.SPIKE);
        samples.move(samples.subeditor(), story, Transition.UNSPIKE);
        samples.move(samples.editor(), story, Transition.PUBLISH);
        assertThat(status(story).publication()).isEqualTo(PublicationState.LIVE);
    }

    @Test
    void sendingBackSaysWhatToChange() {
        long story = samples.inReview();
        assertRefused(400, "invalid", () -> samples.move(samples.editor(), story, Transition.RETURN));
        assertRefused(
                400,
                "invalid",
                () -> samples.move(
                        samples.editor(), samples.ask(story, Transition.RETURN).noting("n".repeat(2001))));
        samples.move(samples.editor(), samples.ask(story, Transition.RETURN).noting("Who says so?"));
        List<HistoryRow> history = house.get(History.class).transitions(samples.reporter(), story, 10);
        assertThat(history.get(0).note()).isEqualTo("Who says so?");
    }
}
