package org.broadsheet.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class AutosavesTest {
    private static final String NEW = Autosaves.newKey();

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

    private List<String> begun(int limit) {
        return autosaves.begun(samples.reporter(), limit).stream()
                .map(begun -> begun.text().payload())
                .toList();
    }

    private void keepNew(String key, String payload) {
        house.clock().advance(Duration.ofSeconds(1));
        autosaves.keep(samples.reporter(), key, null, payload);
    }

    @Test
    void storiesThatAreBegunAtOnceStandBesideEachOther() {
        keepNew(NEW, "first");
        keepNew(Autosaves.newKey(), "second");
        keepNew(NEW, "first, more");
        autosaves.keep(samples.editor(), NEW, null, "hers");
        autosaves.keep(samples.reporter(), Autosaves.keyOf(1), null, "saved before");
        assertThat(begun(10)).containsExactly("first, more", "second");
        assertThat(begun(1)).containsExactly("first, more");
    }

    @Test
    void beginningAStoryTakesWhatWasTypedForItAndNothingElse() {
        keepNew(NEW, "first");
        keepNew(Autosaves.newKey(), "second");
        house.get(Editing.class)
                .begin(
                        samples.reporter(),
                        new ReviseArticle(0, 0, samples.copy().content(), DeskNotes.none(), null),
                        NEW);
        assertThat(begun(10)).containsExactly("second");
        samples.draft();
        assertThat(begun(10)).as("a program begins another story").containsExactly("second");
    }

    @Test
    void onlyAKeyOfTheHouseNamesAStoryThatWasBegun() {
        assertThat(Autosaves.requireNew(NEW)).isEqualTo(NEW).isNotEqualTo(Autosaves.newKey());
        assertThat(Autosaves.requireNew("new")).as("as older versions kept it").isEqualTo("new");
        assertRefused(404, "not-found", () -> Autosaves.requireNew("article:1"));
        assertRefused(404, "not-found", () -> Autosaves.requireNew(NEW + "x"));
        assertRefused(404, "not-found", () -> Autosaves.requireNew(null));
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
        autosaves.keep(samples.reporter(), NEW, null, "{}");
        autosaves.drop(samples.reporter(), NEW);
        autosaves.drop(samples.reporter(), NEW);
        assertThat(autosaves.find(samples.reporter(), NEW)).isEmpty();
    }

    @Test
    void thereIsALimit() {
        autosaves.keep(samples.reporter(), NEW, null, "ü".repeat(1_000_000));
        assertRefused(413, "too-large", () -> autosaves.keep(samples.reporter(), NEW, null, "x".repeat(1_000_001)));
    }
}
