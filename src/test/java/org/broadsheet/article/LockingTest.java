package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Whoever decides about a story decides on what it is, not on what it was when he began to look. */
@OnEveryStore
class LockingTest {

    @Parameter
    House house;

    @Test
    void theLockBringsTheNewestState() {
        Samples samples = new Samples(house);
        long story = samples.draft();
        house.within(() -> {
            Article early = house.entities().find(Article.class, story);
            assertThat(early.state()).isEqualTo(WorkingState.DRAFT);
            CompletableFuture.runAsync(() -> samples.move(samples.reporter(), story, Transition.SUBMIT))
                    .join();
            assertThat(house.get(Articles.class).locked(story).state()).isEqualTo(WorkingState.IN_REVIEW);
        });
    }

    @Test
    void theLockBringsTheNewestVersion() {
        Samples samples = new Samples(house);
        long story = samples.draft();
        house.within(() -> {
            assertThat(house.entities().find(Article.class, story).working().number())
                    .isEqualTo(1);
            CompletableFuture.runAsync(() -> samples.revise(samples.reporter(), story, copy -> copy.headline("Other")))
                    .join();
            assertThat(house.get(Articles.class).locked(story).working().number())
                    .isEqualTo(2);
        });
    }
}
