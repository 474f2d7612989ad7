package org.broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.broadsheet.editing.Locks;
import org.broadsheet.platform.Actor;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.History;
import org.broadsheet.workflow.HistoryRow;
import org.broadsheet.workflow.Signature;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class DeskStoriesTest {

    @Parameter
    House house;

    private Samples samples;
    private DeskStories stories;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        stories = house.get(DeskStories.class);
    }

    @Test
    void whatMayBeDoneIsWhatWouldNotBeRefused() {
        long story = samples.inReview();
        for (Actor actor : List.of(samples.reporter(), samples.subeditor(), samples.editor(), samples.publisher())) {
            assertThat(stories.of(actor, story).possibilities())
                    .isEqualTo(house.get(Workflow.class).possibilities(actor, story));
        }
    }

    @Test
    void aSignatureIsMissingUntilItIsGivenForTheNewestVersion() {
        long story = samples.inReview();
        Actor editor = samples.editor();
        assertThat(stories.of(editor, story).signatures()).containsExactly(new Signature("Editor", 1, List.of()));
        samples.move(editor, story, Transition.APPROVE);
        assertThat(stories.of(editor, story).signatures())
                .containsExactly(new Signature("Editor", 1, List.of(editor.displayName())))
                .allMatch(Signature::isComplete);
        samples.revise(samples.subeditor(), story, copy -> copy.headline("Other"));
        assertThat(stories.of(editor, story).signatures()).allMatch(step -> step.missing() == 1);
    }

    @Test
    void writersAndEditorsMayWriteAndNobodyElse() {
        long story = samples.draft();
        assertThat(stories.of(samples.reporter(), story).mayWrite()).isTrue();
        assertThat(stories.of(samples.reporter(), story).mine()).isTrue();
        assertThat(stories.of(samples.subeditor(), story).mayWrite()).isTrue();
        assertThat(stories.of(samples.reporter2(), story).mayWrite()).isFalse();
        assertThat(stories.of(samples.editor(), samples.spiked()).mayWrite()).isFalse();
        assertThat(stories.of(samples.editor(), samples.killed()).mayWrite()).isFalse();
        assertRefused(404, "not-found", () -> stories.of(samples.reader(), story));
    }

    @Test
    void theFlagIsForWhoPublishesAndOnlyForWhatIsOutOrPlanned() {
        assertThat(stories.of(samples.editor(), samples.live()).mayFlag()).isTrue();
        assertThat(stories.of(samples.editor(), samples.draft()).mayFlag()).isFalse();
        assertThat(stories.of(samples.subeditor(), samples.live()).mayFlag()).isFalse();
    }

    @Test
    void whoReviewsAndWhoWritesIsNamed() {
        long story = samples.inReview();
        samples.move(samples.subeditor(), story, Transition.CLAIM);
        house.get(Locks.class).take(samples.editor(), story, null);
        DeskStory seen = stories.of(samples.publisher(), story);
        assertThat(seen.claimedBy()).isEqualTo(samples.subeditor().displayName());
        assertThat(seen.holder().name()).isEqualTo(samples.editor().displayName());
        house.clock().advance(Duration.ofSeconds(181));
        assertThat(stories.of(samples.publisher(), story).holder()).isNull();
    }

    @Test
    void howAStoryWasSentBackStandsUntilItIsSubmittedAgain() {
        long story = samples.returned();
        samples.revise(samples.reporter(), story, copy -> copy.headline("Asked again"));
        HistoryRow back = stories.of(samples.reporter(), story).sentBack();
        assertThat(back.note()).isEqualTo("Who says so?");
        assertThat(back.actorName()).isEqualTo(samples.editor().displayName());
        assertThat(back.at()).isBefore(house.clock().instant());
        samples.move(samples.reporter(), story, Transition.SUBMIT);
        assertThat(stories.of(samples.reporter(), story).sentBack()).isNull();
        samples.move(samples.editor(), samples.ask(story, Transition.RETURN).noting("Still nobody?"));
        assertThat(stories.of(samples.reporter(), story).sentBack().note()).isEqualTo("Still nobody?");
    }

    @Test
    void theLastWordWithWhichAStoryWasSentBackIsKnown() {
        long story = samples.returned();
        long other = samples.draft();
        samples.move(samples.reporter(), story, Transition.SUBMIT);
        samples.move(samples.editor(), samples.ask(story, Transition.RETURN).noting("Who counted?"));
        assertThat(house.get(History.class).sentBack(List.of(story, other))).isEqualTo(Map.of(story, "Who counted?"));
    }
}
