package org.broadsheet.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;

import org.broadsheet.platform.Actor;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class EditingSessionTest {
    private static final String TEXT = "{\"headline\":\"Typed\"}";

    @Parameter
    House house;

    private Samples samples;
    private EditingSession window;
    private long story;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        window = house.get(EditingSession.class);
        story = samples.draft();
    }

    private EditingSession.Pulse pulse(String token, boolean takeOver, String text) {
        return new EditingSession.Pulse(story, null, token, takeOver, null, text);
    }

    private String kept(Actor writer) {
        return house.get(Autosaves.class)
                .find(writer, Autosaves.keyOf(story))
                .map(Unsaved::payload)
                .orElse(null);
    }

    @Test
    void anOpenWindowHoldsTheStoryAndKeepsWhatIsTyped() {
        EditingSession.State first = window.alive(samples.reporter(), pulse(null, false, null));
        assertThat(first.lock().mine()).isTrue();
        assertThat(first.keptAt()).isNull();
        EditingSession.State second =
                window.alive(samples.reporter(), pulse(first.lock().token(), false, TEXT));
        assertThat(second.lock()).isEqualTo(first.lock());
        assertThat(second.keptAt()).isEqualTo(house.clock().instant());
        assertThat(kept(samples.reporter())).isEqualTo(TEXT);
    }

    @Test
    void whoLosesTheStoryIsToldAndLosesNoWord() {
        String token = window.alive(samples.reporter(), pulse(null, false, null))
                .lock()
                .token();
        assertThat(window.alive(samples.subeditor(), pulse(null, false, null))
                        .lock()
                        .mine())
                .isFalse();
        assertThat(window.alive(samples.subeditor(), pulse(null, true, null))
                        .lock()
                        .mine())
                .isTrue();
        EditingSession.State told = window.alive(samples.reporter(), pulse(token, false, TEXT));
        assertThat(told.lock().mine()).isFalse();
        assertThat(told.lock().holder()).isEqualTo(samples.subeditor().displayName());
        assertThat(kept(samples.reporter())).isEqualTo(TEXT);
        assertThat(kept(samples.subeditor())).isNull();
    }

    @Test
    void aNewerVersionIsToldAtOnce() {
        assertThat(window.alive(samples.reporter(), pulse(null, false, null)).newest())
                .isEqualTo(1);
        samples.revise(samples.reporter(), story, copy -> copy.headline("Other"));
        assertThat(window.alive(samples.reporter(), pulse(null, false, null)).newest())
                .isEqualTo(2);
    }

    @Test
    void aClosedWindowLeavesTheStoryToOthersAndTheTextToItsWriter() {
        String token = window.alive(samples.reporter(), pulse(null, false, null))
                .lock()
                .token();
        window.leave(samples.reporter(), pulse(token, false, TEXT));
        assertThat(window.alive(samples.subeditor(), pulse(null, false, null))
                        .lock()
                        .mine())
                .isTrue();
        assertThat(kept(samples.reporter())).isEqualTo(TEXT);
    }

    @Test
    void aStoryThatWasNeverSavedIsKeptForWhoMayWrite() {
        String draft = Autosaves.newKey();
        EditingSession.Pulse fresh = new EditingSession.Pulse(null, draft, null, false, null, TEXT);
        assertThat(window.alive(samples.reporter(), fresh).lock()).isNull();
        assertThat(house.get(Autosaves.class).find(samples.reporter(), draft)).isPresent();
        assertRefused(403, "permission", () -> window.alive(samples.reader(), fresh));
        EditingSession.Pulse nameless = new EditingSession.Pulse(null, Autosaves.keyOf(story), null, false, null, TEXT);
        assertRefused(404, "not-found", () -> window.alive(samples.reporter(), nameless));
    }

    @Test
    void whoMayNotWriteHoldsNothing() {
        assertRefused(403, "permission", () -> window.alive(samples.reporter2(), pulse(null, false, TEXT)));
        assertRefused(404, "not-found", () -> window.alive(samples.reader(), pulse(null, false, TEXT)));
        assertThat(kept(samples.reporter2())).isNull();
    }
}
