package org.broadsheet.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.conversation.Talk.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.account.Role;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.Reader;
import org.broadsheet.moderation.Sanction;
import org.broadsheet.moderation.Sanctions;
import org.broadsheet.moderation.Sanctions.Imposition;
import org.broadsheet.platform.Actor;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.workflow.Transition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The stories and comments that take replies, and the members who may write them. */
@OnEveryStore
class WhereRepliesAreTakenTest {

    @Parameter
    House house;

    private Talk talk;

    @BeforeEach
    void begin() {
        talk = new Talk(house);
    }

    private void set(String column, Object value) {
        house.within(() -> {
            house.entities()
                    .createNativeQuery("update article set " + column + " = ?1 where id = ?2")
                    .setParameter(1, value)
                    .setParameter(2, talk.story)
                    .executeUpdate();
        });
    }

    @Test
    void onlyAReleasedStoryIsThere() {
        long draft = talk.samples.draft();
        long scheduled = talk.samples.scheduled(house.clock().instant().plus(Duration.ofDays(1)));
        Posting posting = house.get(Posting.class);

        for (long hidden : new long[] {draft, scheduled, 987_654_321L}) {
            assertRefused("not-found", () -> posting.post(Talk.guest(), hidden, Talk.saying("Well said.")));
        }
        talk.samples.move(
                talk.samples.publisher(),
                talk.samples.ask(talk.story, Transition.UNPUBLISH).noting("Wait."));
        assertRefused("not-found", () -> talk.post(Talk.guest(), Talk.saying("Well said.")));
        assertThat(talk.comments()).isZero();
    }

    @Test
    void aClosedStoryTakesNone() {
        set("comment_mode", "CLOSED");
        assertRefused("closed", () -> talk.post(Talk.guest(), Talk.saying("Well said.")));
        set("comment_mode", "HIDDEN");
        assertRefused("closed", () -> talk.post(Talk.guest(), Talk.saying("Well said.")));
        set("comment_mode", "OPEN");
        Instant end = house.clock().instant().plusSeconds(45);
        set("comments_close_at", end.atOffset(java.time.ZoneOffset.UTC));
        talk.post(Talk.guest(), Talk.saying("Just in time."));
        assertRefused("closed", () -> talk.post(Talk.guest(), Talk.saying("Too late.")));
        assertThat(talk.comments()).isEqualTo(1);
    }

    @Test
    void aPremoderatedStoryHoldsAMemberToo() {
        Actor reader = talk.samples.reader();
        for (String text : List.of("one", "two")) {
            Posted early = talk.post(Talk.member(reader), Talk.saying(text));
            talk.decide(early.id(), early.revision(), ModerationAction.APPROVE);
        }
        set("comment_mode", "PREMODERATED");

        assertThat(talk.post(Talk.member(reader), Talk.saying("three")).status())
                .isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void onlyVisibleCommentsAreAnswered() {
        Posted pending = talk.post(Talk.guest(), Talk.saying("Waiting."));
        Posted rejected = talk.approved(null, "Bad.");
        talk.decide(rejected.id(), ModerationAction.REJECT);
        long elsewhere = talk.samples.live();
        Posted other =
                house.get(Posting.class).post(Talk.member(talk.samples.reporter()), elsewhere, Talk.saying("There."));

        for (long parent : new long[] {pending.id(), rejected.id(), other.id(), 987_654_321L}) {
            assertRefused("parent-not-visible", () -> talk.post(Talk.guest(), Talk.answering(parent, "No.")));
        }
    }

    @Test
    void nobodyGoesOnUnderARemovedComment() {
        Posted root = talk.approved(null, "Root.");
        Posted child = talk.approved(root.id(), "Child.");
        Posted grandchild = talk.approved(child.id(), "Grandchild.");
        Posted beside = talk.approved(root.id(), "Beside.");
        talk.decide(child.id(), ModerationAction.REJECT);

        assertRefused("parent-not-visible", () -> talk.post(Talk.guest(), Talk.answering(grandchild.id(), "One.")));
        talk.post(Talk.guest(), Talk.answering(beside.id(), "Two."));
        talk.decide(root.id(), ModerationAction.SPAM);
        assertRefused("parent-not-visible", () -> talk.post(Talk.guest(), Talk.answering(beside.id(), "Three.")));
        assertThat(talk.seenBy(Reader.ANYBODY)).hasSize(4);
        talk.decide(root.id(), ModerationAction.RESTORE);
        talk.post(Talk.guest(), Talk.answering(beside.id(), "Four."));
    }

    @Test
    void aSanctionKeepsAMemberOut() {
        Actor reader = talk.samples.reader();
        Sanctions sanctions = house.get(Sanctions.class);
        Instant end = house.clock().instant().plus(Duration.ofHours(1));
        sanctions.impose(talk.moderator(), new Imposition("reader", Sanction.Kind.SUSPEND, end, null, "Cool down."));

        assertRefused("sanction", () -> talk.post(Talk.member(reader), Talk.saying("But!")))
                .hasMessageContaining("Cool down.");
        house.clock().set(end);
        talk.post(Talk.member(reader), Talk.saying("But!"));
    }

    @Test
    void whoMayNotCommentIsRefused() {
        Actor nobody = talk.samples.person("nobody", new Role[0]);

        assertRefused("permission", () -> talk.post(Talk.member(nobody), Talk.saying("Hello.")));
    }

    @Test
    void aRefusalLeavesNothingBehind() {
        Posted rejected = talk.approved(null, "Bad.");
        talk.decide(rejected.id(), ModerationAction.REJECT);
        long before = talk.comments();

        assertRefused("parent-not-visible", () -> talk.post(Talk.guest(), Talk.answering(rejected.id(), "No.")));
        assertThat(talk.comments()).isEqualTo(before);
        assertThat(talk.counts()).isEqualTo(talk.counted());
    }
}
