package org.broadsheet.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.TransitionRequest;
import org.broadsheet.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Stories that go out at the same moment, on one node or on two, want the same address. */
@OnEveryStore
class SimultaneousReleasesTest {

    @Parameter
    House house;

    private Samples samples;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
    }

    private long draft(String headline) {
        return samples.draft(
                samples.reporter(), samples.copy().headline(headline).content());
    }

    private long draftAt(String slug) {
        return samples.draft(samples.reporter(), samples.copy().slug(slug).content());
    }

    @Test
    void storiesReleasedAtOnceAreNumbered() {
        House other = house.anotherNode();
        try {
            List<TransitionRequest> all = IntStream.range(0, 6)
                    .mapToObj(n -> samples.ask(samples.approve(draft("At once")), Transition.PUBLISH))
                    .toList();
            assertThat(atOnce(all, List.of(house, other))).containsOnly("released");
            assertThat(house.rows("select slug from story_address order by slug"))
                    .containsExactly(
                            List.of("at-once"),
                            List.of("at-once-2"),
                            List.of("at-once-3"),
                            List.of("at-once-4"),
                            List.of("at-once-5"),
                            List.of("at-once-6"));
            assertThat(house.rows("select path from publication")).hasSize(6).doesNotHaveDuplicates();
        } finally {
            other.close();
        }
    }

    @Test
    void ofStoriesThatAskedForTheSameAddressOneHasIt() {
        List<TransitionRequest> both = Stream.of(draftAt("bridge"), draftAt("bridge"), draftAt("bridge"))
                .map(story -> samples.ask(samples.approve(story), Transition.PUBLISH))
                .toList();
        assertThat(atOnce(both, List.of(house))).containsExactlyInAnyOrder("released", "slug-taken", "slug-taken");
        assertThat(house.rows("select slug from story_address")).containsExactly(List.of("bridge"));
        assertThat(house.rows("select path from publication")).hasSize(1);
    }

    /** What became of each release, all begun at the same moment, on the nodes in turn. */
    private List<String> atOnce(List<TransitionRequest> moves, List<House> nodes) {
        Actor editor = samples.editor();
        CyclicBarrier start = new CyclicBarrier(moves.size());
        List<CompletableFuture<String>> attempts = IntStream.range(0, moves.size())
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> outcome(nodes.get(n % nodes.size()), editor, moves.get(n), start),
                        task -> new Thread(task).start()))
                .toList();
        return attempts.stream().map(CompletableFuture::join).toList();
    }

    private static String outcome(House node, Actor editor, TransitionRequest move, CyclicBarrier start) {
        try {
            start.await();
            node.get(Workflow.class).carryOut(editor, move);
            return "released";
        } catch (ProblemException refusal) {
            return refusal.kind();
        } catch (InterruptedException | BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
