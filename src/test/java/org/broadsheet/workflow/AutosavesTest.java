package org.broadsheet.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.time.Duration;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class AutosavesTest {

    @Parameter
    House house;

    private Samples samples;
    private Autosaves autosaves;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        autosaves = house.get(Autosaves.class);
    }

    @Test
    void theLastTextIsKeptAndItIsOnesOwn() {
        autosaves.keep(samples.reporter(), "article:1", null, "{\"a\":1}");
        house.clock().advance(Duration.ofSeconds(3));
        autosaves.keep(samples.reporter(), "article:1", 5L, "{\"a\":2}");
        assertThat(autosaves.find(samples.reporter(), "article:1"))
                .contains(new Unsaved(5L, "{\"a\":2}", house.clock().instant()));
        assertThat(autosaves.find(samples.editor(), "article:1")).isEmpty();
        assertThat(autosaves.find(samples.reporter(), "article:2")).isEmpty();
        assertThat(house.rows("select id from autosave")).hasSize(1);
    }

    @Test
    void aSaveMakesItNeedless() {
        long story = samples.draft();
        autosaves.keep(samples.reporter(), Autosaves.keyOf(story), null, "{}");
        autosaves.keep(samples.editor(), Autosaves.keyOf(story), null, "{}");
        samples.revise(samples.reporter(), story, copy -> copy.headline("Saved"));
        assertThat(autosaves.find(samples.reporter(), Autosaves.keyOf(story))).isEmpty();
        assertThat(autosaves.find(samples.editor(), Autosaves.keyOf(story))).isPresent();
    }

    @Test
    void beginningAStoryTakesWhatWasTypedForIt() {
        autosaves.keep(samples.reporter(), Autosaves.NEW, null, "{}");
        samples.draft();
        assertThat(autosaves.find(samples.reporter(), Autosaves.NEW)).isEmpty();
    }

    @Test
    void aRefusedSaveLosesNothing() {
        long story = samples.draft();
        autosaves.keep(samples.reporter(), Autosaves.keyOf(story), null, "typed");
        house.get(Locks.class).take(samples.editor(), story, null);
        assertRefused(423, "locked", () -> samples.revise(samples.reporter(), story, copy -> copy.headline("x")));
        assertThat(autosaves.find(samples.reporter(), Autosaves.keyOf(story))).isPresent();
    }

    @Test
    void throwingItAwayIsFinal() {
        autosaves.keep(samples.reporter(), Autosaves.NEW, null, "{}");
        autosaves.drop(samples.reporter(), Autosaves.NEW);
        autosaves.drop(samples.reporter(), Autosaves.NEW);
        assertThat(autosaves.find(samples.reporter(), Autosaves.NEW)).isEmpty();
    }

    @Test
    void thereIsALimit() {
        autosaves.keep(samples.reporter(), Autosaves.NEW, null, "ü".repeat(1_000_000));
        assertRefused(
                413, "too-large", () -> autosaves.keep(samples.reporter(), Autosaves.NEW, null, "x".repeat(1_000_001)));
    }
}
