package org.broadsheet.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.broadsheet.account.Role;
import org.broadsheet.article.Byline;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.Reader;
import org.broadsheet.comment.ShownComment;
import org.broadsheet.conversation.Commenter;
import org.broadsheet.conversation.Flag;
import org.broadsheet.conversation.Flagging;
import org.broadsheet.conversation.ModerationAction;
import org.broadsheet.conversation.OwnComments;
import org.broadsheet.conversation.Posted;
import org.broadsheet.conversation.Posting;
import org.broadsheet.conversation.Talk;
import org.broadsheet.moderation.Deciding.Decide;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.workflow.Transition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What moderators decide, what follows from it, and who may not. */
@OnEveryStore
class DecidingTest {

    @Parameter
    House house;

    private Talk talk;

    @BeforeEach
    void begin() {
        talk = new Talk(house);
    }

    private static AbstractObjectAssert<?, ProblemException> assertRefused(String kind, ThrowingCallable call) {
        var refusal = assertThatThrownBy(call).asInstanceOf(type(ProblemException.class));
        refusal.extracting(ProblemException::kind).isEqualTo(kind);
        return refusal;
    }

    private void decideAs(Actor actor, long comment, int revision, ModerationAction verdict) {
        house.get(Deciding.class).decide(actor, new Decide(comment, revision, verdict, "OFFENSIVE", "see rule 3"));
    }

    @Test
    void anApprovedCommentIsSeen() {
        Posted posted = talk.post(Talk.guest(), Talk.saying("Well said."));

        assertThat(talk.decide(posted.id(), 1, ModerationAction.APPROVE))
                .isEqualTo(new Deciding.Decided(2, CommentStatus.APPROVED));
        assertThat(talk.seenBy(Reader.ANYBODY))
                .extracting(ShownComment::visibleHtml)
                .containsExactly("<p>Well said.</p>");
        assertThat(talk.counts()).isEqualTo(List.of(1, 0)).isEqualTo(talk.counted());
    }

    @Test
    void aRemovedCommentWithAnswersLeavesItsPlace() {
        Posted root = talk.approved(null, "Root.");
        Posted child = talk.approved(root.id(), "Child.");
        Posted grandchild = talk.approved(child.id(), "Grandchild.");

        talk.decide(root.id(), ModerationAction.REJECT);
        talk.decide(child.id(), ModerationAction.SPAM);
        assertThat(talk.seenBy(Reader.ANYBODY)).extracting(ShownComment::isGone).containsExactly(true, true, false);
        assertThat(talk.seenBy(Reader.ANYBODY).get(0).html()).isNull();
        assertThat(talk.counts()).isEqualTo(List.of(1, 0)).isEqualTo(talk.counted());

        talk.decide(grandchild.id(), ModerationAction.REJECT);
        assertThat(talk.seenBy(Reader.ANYBODY)).isEmpty();
        talk.decide(child.id(), ModerationAction.RESTORE);
        assertThat(talk.seenBy(Reader.ANYBODY)).extracting(ShownComment::isGone).containsExactly(true, false);
        assertThat(house.rows("select visible_replies from comment order by thread_path"))
                .containsExactly(List.of(1), List.of(0), List.of(0));
        assertThat(talk.counts()).isEqualTo(List.of(1, 0)).isEqualTo(talk.counted());
    }

    @Test
    void whoComesSecondIsToldWhoDecidedWhatAndWhen() {
        Posted posted = talk.post(Talk.guest(), Talk.saying("Hm."));
        talk.decide(posted.id(), 1, ModerationAction.REJECT);
        house.clock().advance(Duration.ofSeconds(4));

        assertRefused("already-decided", () -> decideAs(talk.moderator2(), posted.id(), 1, ModerationAction.APPROVE))
                .satisfies(refusal -> assertThat(refusal).hasMessage("Moderator rejected this 4 s ago."))
                .satisfies(refusal -> assertThat(refusal.facts())
                        .containsEntry("who", "Moderator")
                        .containsEntry("verdict", ModerationAction.REJECT)
                        .containsEntry("revision", 2)
                        .containsKey("when"));
        assertThat(talk.status(posted.id())).isEqualTo(CommentStatus.REJECTED);
    }

    @Test
    void anEditSinceMakesTheDecisionStale() {
        Posted posted = talk.post(Talk.guest(), Talk.saying("Hm."));
        house.get(OwnComments.class).edit(Commenter.guest("192.0.2.1", posted.editToken()), posted.id(), "Hm!");

        assertRefused("stale-revision", () -> talk.decide(posted.id(), 1, ModerationAction.APPROVE))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("revision", 2));
    }

    @Test
    void everyDecisionIsKeptWithItsReasonAndInTheTrail() {
        Posted posted = talk.post(Talk.guest(), Talk.saying("Hm."));
        decideAs(talk.moderator(), posted.id(), 1, ModerationAction.REJECT);

        assertThat(house.rows("select moderator_id, verdict, from_status, to_status, reason, note, revision"
                        + " from moderation_decision order by id"))
                .containsExactly(
                        Arrays.asList(null, "HOLD", null, "PENDING", "first-comments", null, 1),
                        List.of(talk.moderator().id(), "REJECT", "PENDING", "REJECTED", "OFFENSIVE", "see rule 3", 2));
        assertThat(house.rows("select actor_handle, entity_id, reason, before_text, after_text from audit_event"
                        + " where action = 'comment.reject'"))
                .containsExactly(List.of(
                        "moderator",
                        posted.id(),
                        "OFFENSIVE: see rule 3",
                        "{\"v\":1,\"status\":\"PENDING\"}",
                        "{\"v\":1,\"status\":\"REJECTED\"}"));
        assertThat(house.rows("select count(*) from outbox where topic like 'comment.%'")
                        .get(0)
                        .get(0))
                .isEqualTo(2L);
    }

    @Test
    void pagesAreOldOnlyWhereReadersSeeADifference() {
        Posted posted = talk.post(Talk.guest(), Talk.saying("Hm."));
        assertThat(purges()).isZero();
        talk.decide(posted.id(), ModerationAction.APPROVE);
        assertThat(purges()).isEqualTo(1);
        talk.decide(posted.id(), ModerationAction.REJECT);
        assertThat(purges()).isEqualTo(2);
        talk.decide(posted.id(), ModerationAction.SPAM);
        assertThat(purges()).isEqualTo(2);
    }

    private int purges() {
        return house.rows("select id from page_purge where page_key = ?", "comments:" + talk.story)
                .size();
    }

    @Test
    void toEscalateLeavesTheCommentAsItIs() {
        Posted posted = talk.post(Talk.guest(), Talk.saying("Hm."));

        assertThat(talk.decide(posted.id(), 1, ModerationAction.ESCALATE))
                .isEqualTo(new Deciding.Decided(2, CommentStatus.PENDING));
        assertThat(house.rows("select escalated from comment")).containsExactly(List.of(true));
        talk.decide(posted.id(), 2, ModerationAction.APPROVE);
        assertThat(house.rows("select escalated from comment")).containsExactly(List.of(false));
    }

    private Deciding.Decided undo(long comment, int revision) {
        return house.get(Deciding.class).takeBack(talk.moderator(), comment, revision);
    }

    @Test
    void aDecisionTakenBackLeavesTheCommentAsItWas() {
        Posted posted = talk.post(Talk.guest(), Talk.saying("Hm."));
        for (ModerationAction verdict : List.of(
                ModerationAction.REJECT, ModerationAction.APPROVE, ModerationAction.APPROVE, ModerationAction.SPAM)) {
            int revision = talk.decide(posted.id(), verdict).revision();

            assertThat(undo(posted.id(), revision))
                    .as(verdict.name())
                    .isEqualTo(new Deciding.Decided(revision + 1, CommentStatus.PENDING));
            assertThat(talk.seenBy(Reader.ANYBODY)).as(verdict.name()).isEmpty();
            assertThat(talk.counts()).isEqualTo(List.of(0, 1)).isEqualTo(talk.counted());
        }
        assertThat(house.rows("select count(*) from audit_event where action = 'comment.undo'"))
                .containsExactly(List.of(4L));
    }

    @Test
    void whatReadersSawIsSeenAgainAndTheReportsAreOpenAgain() {
        Posted posted = talk.approved(null, "Well said.");
        house.get(OwnComments.class).edit(Commenter.guest("192.0.2.1", posted.editToken()), posted.id(), "Better.");
        List<Object> before =
                house.rows("select status, visible_revision_id from comment").get(0);
        house.get(Flagging.class)
                .flag(Commenter.guest("192.0.2.9", null), posted.id(), Flag.Reason.OFFENSIVE, "It hurts.");

        int revision = talk.decide(posted.id(), ModerationAction.REJECT).revision();
        assertThat(talk.seenBy(Reader.ANYBODY)).isEmpty();
        undo(posted.id(), revision);

        assertThat(house.rows("select status, visible_revision_id from comment"))
                .containsExactly(before);
        assertThat(house.rows("select count(*) from flag where resolved_at is null"))
                .containsExactly(List.of(1L));
    }

    @Test
    void onlyOnesOwnLastDecisionIsTakenBackAndOnlyOnce() {
        Posted posted = talk.post(Talk.guest(), Talk.saying("Hm."));
        assertRefused("illegal-transition", () -> undo(posted.id(), 1));
        decideAs(talk.moderator2(), posted.id(), 1, ModerationAction.ESCALATE);
        assertRefused("illegal-transition", () -> undo(posted.id(), 2));
        talk.decide(posted.id(), 2, ModerationAction.REJECT);
        assertRefused("already-decided", () -> undo(posted.id(), 2));

        undo(posted.id(), 3);

        assertThat(house.rows("select escalated from comment")).containsExactly(List.of(true));
        assertRefused("illegal-transition", () -> undo(posted.id(), 4));
        assertRefused("already-decided", () -> talk.decide(posted.id(), 3, ModerationAction.APPROVE))
                .satisfies(refusal -> assertThat(refusal).hasMessage("Moderator took the last decision back 0 s ago."));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Posted posted = talk.approved(null, "Hm.");

        assertRefused("illegal-transition", () -> talk.decide(posted.id(), ModerationAction.RESTORE));
        assertRefused("invalid", () -> talk.decide(posted.id(), ModerationAction.PUBLISH));
        talk.decide(posted.id(), ModerationAction.SPAM);
        assertRefused("illegal-transition", () -> talk.decide(posted.id(), ModerationAction.ESCALATE));
    }

    @Test
    void nobodyDecidesOnHisOwnComment() {
        Posted own = talk.post(Talk.member(talk.moderator()), Talk.saying("Mine."));

        assertRefused("conflict-of-interest", () -> decideAs(talk.moderator(), own.id(), 1, ModerationAction.REJECT));
        decideAs(talk.moderator2(), own.id(), 1, ModerationAction.REJECT);
    }

    @Test
    void nobodyDecidesUnderHisOwnStory() {
        Actor writing = talk.samples.person("writing", Role.REPORTER, Role.MODERATOR);
        Actor named = talk.samples.person("named", Role.MODERATOR);
        long story = talk.samples.draft(
                writing,
                talk.samples
                        .copy()
                        .credits(List.of(new Byline(named.id(), "Named", "named")))
                        .content());
        talk.samples.move(writing, story, Transition.SUBMIT);
        talk.samples.move(talk.samples.editor(), story, Transition.APPROVE);
        talk.samples.move(talk.samples.editor(), story, Transition.PUBLISH);
        Posted posted = house.get(Posting.class).post(Talk.guest(), story, Talk.saying("Hm."));

        assertRefused("conflict-of-interest", () -> decideAs(writing, posted.id(), 1, ModerationAction.APPROVE));
        assertRefused("conflict-of-interest", () -> decideAs(named, posted.id(), 1, ModerationAction.APPROVE));
        decideAs(talk.moderator(), posted.id(), 1, ModerationAction.APPROVE);
    }

    @Test
    void onlyModeratorsDecideAndOnlyInTheirSections() {
        Posted posted = talk.post(Talk.guest(), Talk.saying("Hm."));
        Actor elsewhere = talk.samples.personIn(talk.samples.section("sport"), "sportsmod", Role.MODERATOR);
        Actor here = talk.samples.personIn(talk.samples.world(), "worldmod", Role.MODERATOR);

        assertRefused("permission", () -> decideAs(talk.samples.editor(), posted.id(), 1, ModerationAction.APPROVE));
        assertRefused("permission", () -> decideAs(talk.samples.reader(), 987_654_321L, 1, ModerationAction.APPROVE));
        assertRefused("not-found", () -> decideAs(talk.moderator(), 987_654_321L, 1, ModerationAction.APPROVE));
        assertRefused("permission", () -> decideAs(elsewhere, posted.id(), 1, ModerationAction.APPROVE));
        decideAs(here, posted.id(), 1, ModerationAction.APPROVE);
    }

    @Test
    void tooLongAReasonIsRefused() {
        Posted posted = talk.post(Talk.guest(), Talk.saying("Hm."));
        Decide decide = new Decide(posted.id(), 1, ModerationAction.REJECT, "x".repeat(41), null);

        assertRefused("invalid", () -> house.get(Deciding.class).decide(talk.moderator(), decide));
        assertThat(talk.status(posted.id())).isEqualTo(CommentStatus.PENDING);
    }
}
