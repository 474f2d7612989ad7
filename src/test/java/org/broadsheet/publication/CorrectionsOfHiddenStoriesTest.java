package org.broadsheet.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.TransitionRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Notes of stories that readers no longer have. */
@OnEveryStore
class CorrectionsOfHiddenStoriesTest {

    @Parameter
    House house;

    private Samples samples;
    private CorrectionSamples notes;
    private PublishedArticles readers;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        notes = new CorrectionSamples(house, samples);
        readers = house.get(PublishedArticles.class);
    }

    @Test
    void theNotesOfAStoryThatReadersNoLongerHaveStayWithItsHeadlineAndWithoutALink() {
        long story = samples.live();
        notes.change(story, ChangeKind.CORRECTION, "Nine boats.");
        samples.publish(story);
        String path = readers.findTeaser(story).orElseThrow().path();
        assertThat(notes.first())
                .extracting(ReleasedCorrection::path, ReleasedCorrection::headline)
                .containsExactly(path, "Version 2");
        notes.change(story, ChangeKind.CORRECTION, "Not told yet.");

        samples.move(
                samples.publisher(), samples.ask(story, Transition.UNPUBLISH).noting("x"));
        assertThat(notes.first())
                .extracting(ReleasedCorrection::path, ReleasedCorrection::headline)
                .as("what is worked on is no reader's business")
                .containsExactly(null, "Version 2");
        samples.kill(story);
        assertThat(notes.listed()).containsExactly("Nine boats.");
        assertThat(notes.first().path()).isNull();
    }

    @Test
    void whatIsRestrictedIsNotNamed() {
        long story = samples.live();
        notes.change(story, ChangeKind.CORRECTION, "Nine boats.");
        samples.publish(story);
        samples.move(
                samples.publisher(), samples.ask(story, Transition.UNPUBLISH).noting("x"));
        house.within(() -> house.entities()
                .createNativeQuery("update article set visibility = 'RESTRICTED' where id = " + story)
                .executeUpdate());
        assertThat(notes.listed()).isEmpty();
    }

    @Test
    void anEmbargoOnWhatComesNextHidesNothingThatReadersWereTold() {
        long early = samples.live();
        notes.change(early, ChangeKind.CORRECTION, "It was too early.");
        samples.publish(early);
        notes.change(early, ChangeKind.UPDATE, "More.");
        samples.approve(early);
        TransitionRequest move = samples.ask(early, Transition.SCHEDULE);
        Instant lifts = house.clock().instant().plus(Duration.ofHours(2));
        samples.move(
                samples.editor(),
                new TransitionRequest(
                        move.articleId(), move.transition(), move.revision(), null, null, null, lifts, null));
        assertThat(notes.listed()).as("readers have it").containsExactly("It was too early.");
        samples.move(
                samples.publisher(), samples.ask(early, Transition.UNPUBLISH).noting("x"));
        assertThat(notes.listed()).containsExactly("It was too early.");
        assertThat(notes.first())
                .extracting(ReleasedCorrection::path, ReleasedCorrection::headline)
                .as("the headline that readers had last")
                .containsExactly(null, "Version 2");
        house.clock().set(lifts);
        assertThat(notes.listed()).containsExactly("It was too early.");
    }
}
