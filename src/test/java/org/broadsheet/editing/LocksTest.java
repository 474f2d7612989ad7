package org.broadsheet.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;
import static org.broadsheet.testing.Refusals.refusalOf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class LocksTest {

    @Parameter
    House house;

    private Samples samples;
    private Locks locks;
    private long story;
    private Actor reporter;
    private Actor editor;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        locks = house.get(Locks.class);
        story = samples.draft();
        reporter = samples.reporter();
        editor = samples.editor();
    }

    private void pass(int seconds) {
        house.clock().advance(Duration.ofSeconds(seconds));
    }

    @Test
    void whoTakesItHasItAndOthersAreTold() {
        LockState mine = locks.take(reporter, story, null);
        assertThat(mine.mine()).isTrue();
        assertThat(mine.token()).isNotBlank();
        LockState theirs = locks.take(editor, story, null);
        assertThat(theirs.mine()).isFalse();
        assertThat(theirs.holder()).isEqualTo("Reporter");
        assertThat(theirs.token()).isNull();
        assertThat(theirs.since()).isEqualTo(mine.since());
    }

    @Test
    void theWindowThatHasItRenewsIt() {
        LockState mine = locks.take(reporter, story, null);
        for (int i = 0; i < 10; i++) {
            pass(30);
            assertThat(locks.take(reporter, story, mine.token()).token()).isEqualTo(mine.token());
        }
        pass(179);
        assertThat(locks.take(editor, story, null).mine()).isFalse();
    }

    @Test
    void notRenewedItExpires() {
        LockState mine = locks.take(reporter, story, null);
        pass(180);
        assertThat(locks.take(editor, story, null).mine()).isTrue();
        assertThat(locks.take(reporter, story, mine.token()).mine()).isFalse();
    }

    @Test
    void anotherWindowOfTheSamePersonIsAnotherWindow() {
        locks.take(reporter, story, null);
        LockState other = locks.take(reporter, story, "made-up");
        assertThat(other.mine()).isFalse();
        assertThat(other.own()).as("he is told that it is himself").isTrue();
        assertThat(locks.take(editor, story, null).own()).isFalse();
    }

    @Test
    void afterASaveTheWindowThatAsksNextHasIt() {
        LockState first = locks.take(reporter, story, null);
        samples.revise(reporter, story, copy -> copy.headline("Saved in the second window"));
        assertThat(locks.take(editor, story, null).mine()).as("it is still his").isFalse();
        LockState second = locks.take(reporter, story, null);
        assertThat(second.mine()).isTrue();
        LockState told = locks.take(reporter, story, first.token());
        assertThat(told.mine()).isFalse();
        assertThat(told.own()).isTrue();
        assertThat(locks.take(reporter, story, second.token()).mine()).isTrue();
    }

    @Test
    void whoSubmitsGivesItBackInTheSameAct() {
        locks.take(reporter, story, null);
        samples.submit(story);
        assertThat(locks.holders(List.of(story))).isEmpty();
        assertThat(locks.take(editor, story, null).mine()).isTrue();
    }

    @Test
    void anothersLockOutlivesASubmit() {
        locks.take(editor, story, null);
        samples.submit(story);
        assertThat(locks.holders(List.of(story))).isEqualTo(Map.of(story, new Locks.Holder(editor.id(), "Editor")));
    }

    @Test
    void takingItOverIsSeenAtTheNextRenewalAndInTheTrail() {
        LockState mine = locks.take(reporter, story, null);
        LockState taken = locks.takeOver(editor, story);
        assertThat(taken.mine()).isTrue();
        assertThat(locks.take(reporter, story, mine.token()).holder()).isEqualTo("Editor");
        assertThat(house.rows("select before_text, after_text from audit_event where action = 'article.takeOver'"))
                .containsExactly(List.of(
                        "{\"v\":1,\"holder\":" + reporter.id() + "}", "{\"v\":1,\"holder\":" + editor.id() + "}"));
    }

    @Test
    void givingItBackFreesIt() {
        LockState mine = locks.take(reporter, story, null);
        locks.release(editor, story, mine.token());
        locks.release(reporter, story, "made-up");
        assertThat(locks.take(editor, story, null).mine()).isFalse();
        locks.release(reporter, story, mine.token());
        assertThat(locks.take(editor, story, null).mine()).isTrue();
        locks.release(reporter, 4711, "x");
    }

    @Test
    void aSaveOverAnothersLockIsRefused() {
        locks.take(editor, story, null);
        ProblemException refusal = refusalOf(() -> samples.revise(reporter, story, copy -> copy.headline("Mine")));
        assertThat(refusal.kind()).isEqualTo("locked");
        assertThat(refusal.status()).isEqualTo(423);
        assertThat(refusal.facts()).containsEntry("holder", "Editor");
        assertThat(samples.newest(story).number()).isEqualTo(1);
        samples.revise(editor, story, copy -> copy.headline("Theirs"));
        pass(181);
        samples.revise(reporter, story, copy -> copy.headline("Mine now"));
    }

    @Test
    void whoMayNotSaveIsToldThatAndNotWhoHasIt() {
        locks.take(editor, story, null);
        assertRefused(
                403, "permission", () -> samples.revise(samples.reporter2(), story, copy -> copy.headline("Mine")));
        assertRefused(404, "not-found", () -> locks.take(samples.reader(), story, null));
    }

    @Test
    void listsShowWhoHasWhat() {
        long other = samples.draft();
        long free = samples.draft();
        locks.take(reporter, story, null);
        locks.take(editor, other, null);
        assertThat(locks.holders(List.of(story, other, free)))
                .isEqualTo(Map.of(
                        story,
                        new Locks.Holder(reporter.id(), "Reporter"),
                        other,
                        new Locks.Holder(editor.id(), "Editor")));
        pass(180);
        assertThat(locks.holders(List.of(story, other, free))).isEmpty();
        assertThat(locks.holders(List.of())).isEmpty();
    }

    @Test
    void twoThatAskAtOnceDoNotBothGetIt() {
        List<CompletableFuture<LockState>> both = Stream.of(reporter, editor, samples.subeditor(), samples.editor2())
                .map(actor -> CompletableFuture.supplyAsync(() -> locks.take(actor, story, null)))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join).filter(LockState::mine))
                .hasSize(1);
    }
}
