package org.broadsheet.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.WorkingState;
import org.broadsheet.editing.Editing;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.publication.PublishedArticles;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Two people decide about one story at the same moment, on two nodes or on one. */
@OnEveryStore
class SimultaneousDecisionsTest {

    @Parameter
    House house;

    private Samples samples;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
    }

    /** What became of each attempt: nothing for success, else the kind of the refusal. */
    private static List<String> atOnce(List<Supplier<?>> attempts) {
        CyclicBarrier start = new CyclicBarrier(attempts.size());
        List<CompletableFuture<String>> all = new ArrayList<>();
        for (Supplier<?> attempt : attempts) {
            all.add(CompletableFuture.supplyAsync(() -> {
                try {
                    start.await();
                    attempt.get();
                    return "done";
                } catch (ProblemException refusal) {
                    return refusal.kind();
                } catch (Exception broken) {
                    throw new IllegalStateException(broken);
                }
            }));
        }
        return all.stream().map(CompletableFuture::join).toList();
    }

    private Supplier<?> attempt(Actor actor, TransitionRequest move) {
        Workflow workflow = house.get(Workflow.class);
        return () -> workflow.carryOut(actor, move);
    }

    @Test
    void aStoryIsReleasedOnce() {
        long story = samples.approved();
        TransitionRequest publish = samples.ask(story, Transition.PUBLISH);
        assertThat(atOnce(List.of(attempt(samples.editor(), publish), attempt(samples.editor2(), publish))))
                .containsExactlyInAnyOrder("done", "illegal-transition");
        assertThat(house.rows("select id from publication")).hasSize(1);
        assertThat(house.rows("select id from outbox where topic = 'article.released'"))
                .hasSize(1);
    }

    @Test
    void approvalAndSaveDoNotCross() {
        for (int round = 0; round < 5; round++) {
            long story = samples.inReview();
            TransitionRequest approve = samples.ask(story, Transition.APPROVE);
            List<String> outcomes = atOnce(List.of(
                    attempt(samples.editor(), approve),
                    () -> samples.revise(samples.reporter(), story, copy -> copy.headline("Changed"))));
            assertThat(outcomes.get(1)).isEqualTo("done");
            assertThat(outcomes.get(0)).isIn("done", "stale-revision");
            // Whichever came first, the changed version is not approved.
            assertThat(house.get(Workflow.class).status(samples.editor(), story).state())
                    .isNotEqualTo(WorkingState.APPROVED);
        }
    }

    @Test
    void publishingAndRemovingLeaveOneTruth() {
        for (int round = 0; round < 5; round++) {
            long story = samples.scheduled(house.clock().instant().plusSeconds(3600));
            TransitionRequest publish = samples.ask(story, Transition.PUBLISH);
            TransitionRequest kill =
                    samples.ask(story, Transition.KILL).because("x").noting("Gone.");
            List<String> outcomes =
                    atOnce(List.of(attempt(samples.editor(), publish), attempt(samples.publisher(), kill)));
            assertThat(outcomes.get(1)).isEqualTo("done");
            assertThat(house.get(PublishedArticles.class).find(story)).isEmpty();
        }
    }

    @Test
    void twoSavesOfOneVersionAreOneSaveAndOneRefusal() {
        samples.subeditor();
        long story = samples.draft();
        Editing editing = house.get(Editing.class);
        assertThat(atOnce(Stream.of("One", "Two")
                        .<Supplier<?>>map(headline -> {
                            StoryContent content =
                                    samples.copy().headline(headline).content();
                            return () ->
                                    editing.save(samples.subeditor(), new ReviseArticle(story, 1, content, null, null));
                        })
                        .toList()))
                .containsExactlyInAnyOrder("done", "stale-revision");
        assertThat(house.rows("select number from article_revision")).hasSize(2);
    }

    @Test
    void twoSignaturesAtOnceAreTwo() {
        house.get(ApprovalPolicies.class)
                .set(
                        samples.publisher(),
                        new PolicyPlan(
                                null, PolicyKind.TWO_PEOPLE, null, List.of(new PolicyPlan.Step("Two", null, 2))));
        long story = samples.inReview();
        TransitionRequest approve = samples.ask(story, Transition.APPROVE);
        assertThat(atOnce(List.of(attempt(samples.editor(), approve), attempt(samples.editor2(), approve))))
                .containsExactly("done", "done");
        assertThat(house.get(Workflow.class).status(samples.editor(), story).state())
                .isEqualTo(WorkingState.APPROVED);
    }
}
