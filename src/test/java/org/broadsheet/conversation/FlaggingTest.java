package org.broadsheet.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.broadsheet.account.Role;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.moderation.Deciding;
import org.broadsheet.moderation.Queues;
import org.broadsheet.moderation.Queues.Queue;
import org.broadsheet.moderation.Sanction;
import org.broadsheet.moderation.Sanctions;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Reports of readers: one each, into a queue, until somebody decides. */
@OnEveryStore
class FlaggingTest {

    @Parameter
    House house;

    private Talk talk;
    private Flagging flagging;

    @BeforeEach
    void begin() {
        talk = new Talk(house);
        flagging = house.get(Flagging.class);
    }

    private static void assertRefused(String kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(ProblemException.class))
                .extracting(ProblemException::kind)
                .isEqualTo(kind);
    }

    private int reported() {
        return house.get(Queues.class).counts(talk.moderator()).get(Queue.REPORTED);
    }

    @Test
    void aReportWaitsUntilSomebodyDecides() {
        Posted posted = talk.approved(null, "Hm.");
        flagging.flag(Talk.guest(), posted.id(), Flag.Reason.OFFENSIVE, "Rude.");
        flagging.flag(Talk.member(talk.samples.reader()), posted.id(), Flag.Reason.SPAM, null);

        assertThat(reported()).isEqualTo(1);
        assertThat(house.get(Queues.class)
                        .page(talk.moderator(), Queue.REPORTED, null, 10)
                        .items()
                        .get(0)
                        .reports())
                .extracting(FlagReport::reason)
                .containsExactly(Flag.Reason.OFFENSIVE, Flag.Reason.SPAM);
        assertThat(talk.seenBy(org.broadsheet.comment.Reader.ANYBODY)).hasSize(1);
        talk.decide(posted.id(), ModerationAction.APPROVE);
        assertThat(reported()).isZero();
    }

    @Test
    void eachReaderReportsOnce() {
        Posted posted = talk.approved(null, "Hm.");
        flagging.flag(Talk.guest(), posted.id(), Flag.Reason.OFFENSIVE, null);

        assertRefused("already-flagged", () -> flagging.flag(Talk.guest(), posted.id(), Flag.Reason.SPAM, null));
        flagging.flag(Commenter.guest("198.51.100.7", null), posted.id(), Flag.Reason.SPAM, null);
    }

    @Test
    void aReportThatIsSentTwiceIsOne() {
        Posted posted = talk.approved(null, "Hm.");
        flagging.flag(Talk.guest(), posted.id(), Flag.Reason.SPAM, "Look.");
        house.clock().advance(Duration.ofSeconds(14));

        flagging.flag(Talk.guest(), posted.id(), Flag.Reason.SPAM, "Look.");
        assertThat(house.rows("select reason, detail from flag")).containsExactly(List.of("SPAM", "Look."));
        assertThat(house.rows("select action from audit_event where action = 'comment.flag'"))
                .hasSize(1);
        assertRefused("already-flagged", () -> flagging.flag(Talk.guest(), posted.id(), Flag.Reason.SPAM, "Loook."));
        house.clock().advance(Duration.ofSeconds(1));
        assertRefused("already-flagged", () -> flagging.flag(Talk.guest(), posted.id(), Flag.Reason.SPAM, "Look."));
    }

    /** A comment that readers see and nobody has looked at. */
    private Posted unseen() {
        Actor author = talk.samples.person("author", Role.READER);
        for (String text : List.of("one", "two")) {
            talk.decide(talk.post(Talk.member(author), Talk.saying(text)).id(), ModerationAction.APPROVE);
        }
        Posted posted = talk.post(Talk.member(author), Talk.saying("three"));
        assertThat(posted.status()).isEqualTo(CommentStatus.PUBLISHED);
        return posted;
    }

    private Actor reader(int number) {
        return talk.samples.person("reader-" + number, Role.READER);
    }

    private void report(Posted posted, Flag.Reason reason, int from, int to) {
        for (int i = from; i <= to; i++) {
            flagging.flag(Talk.member(reader(i)), posted.id(), reason, null);
        }
    }

    private void preset(String preset) {
        house.within(() -> {
            house.entities()
                    .createNativeQuery("update section set comment_preset = ?1")
                    .setParameter(1, preset)
                    .executeUpdate();
        });
        house.clock().advance(Duration.ofMinutes(1));
    }

    @Test
    void fiveReadersHideWhatNobodyHasLookedAt() {
        Posted posted = unseen();
        report(posted, Flag.Reason.ABUSIVE, 1, 4);
        for (int i = 0; i < 10; i++) {
            flagging.flag(Commenter.guest("198.51.100." + i, null), posted.id(), Flag.Reason.ABUSIVE, null);
        }
        assertThat(talk.status(posted.id())).isEqualTo(CommentStatus.PUBLISHED);
        assertThat(talk.counts()).isEqualTo(List.of(3, 0));

        report(posted, Flag.Reason.SPAM, 5, 5);
        assertThat(talk.status(posted.id())).isEqualTo(CommentStatus.PENDING);
        assertThat(talk.seenBy(org.broadsheet.comment.Reader.ANYBODY)).hasSize(2);
        assertThat(talk.counts()).isEqualTo(List.of(2, 1)).isEqualTo(talk.counted());
        assertThat(house.get(Queues.class)
                        .page(talk.moderator(), Queue.PENDING, null, 10)
                        .items())
                .singleElement()
                .satisfies(item -> assertThat(item.reports()).hasSize(15))
                .satisfies(item -> assertThat(item.decisions()).last().satisfies(step -> {
                    assertThat(step.reason()).isEqualTo(ModerationDecision.REPORTS);
                    assertThat(step.who()).isNull();
                }));
        assertThat(house.rows(
                        "select entity_id, before_text, after_text from audit_event where action = 'comment.hide'"))
                .containsExactly(
                        List.of(posted.id(), "{\"v\":1,\"status\":\"PUBLISHED\"}", "{\"v\":1,\"status\":\"PENDING\"}"));
    }

    @Test
    void whatIsHiddenComesBackOnlyByAModerator() {
        Posted posted = unseen();
        report(posted, Flag.Reason.ABUSIVE, 1, 5);
        Commenter author = Commenter.guest("192.0.2.2", posted.editToken());

        assertThat(house.get(OwnComments.class)
                        .edit(author, posted.id(), "Harmless.")
                        .status())
                .isEqualTo(CommentStatus.PENDING);
        talk.decide(posted.id(), ModerationAction.REJECT);
        house.get(Deciding.class).takeBack(talk.moderator(), posted.id(), talk.revision(posted.id()));
        assertThat(talk.status(posted.id())).isEqualTo(CommentStatus.PENDING);
        assertThat(talk.seenBy(org.broadsheet.comment.Reader.ANYBODY)).hasSize(2);
        talk.decide(posted.id(), ModerationAction.APPROVE);
        assertThat(talk.seenBy(org.broadsheet.comment.Reader.ANYBODY)).hasSize(3);
        assertThat(reported()).isZero();
    }

    @Test
    void whatAModeratorApprovedIsImmuneUnlessItBreaksTheLaw() {
        Posted posted = talk.approved(null, "Hm.");
        report(posted, Flag.Reason.ABUSIVE, 1, 6);
        report(posted, Flag.Reason.ILLEGAL, 7, 10);
        assertThat(talk.status(posted.id())).isEqualTo(CommentStatus.APPROVED);

        report(posted, Flag.Reason.ILLEGAL, 11, 11);
        assertThat(talk.status(posted.id())).isEqualTo(CommentStatus.PENDING);
        assertThat(talk.seenBy(org.broadsheet.comment.Reader.ANYBODY)).isEmpty();
    }

    @Test
    void aStrictSectionNeedsThreeAndAnOpenOneHidesNothing() {
        Posted posted = unseen();
        preset("OPEN");
        report(posted, Flag.Reason.ABUSIVE, 1, 6);
        assertThat(talk.status(posted.id())).isEqualTo(CommentStatus.PUBLISHED);
        preset("STRICT");
        Posted other = talk.post(Talk.member(talk.samples.person("author", Role.READER)), Talk.saying("four"));
        report(other, Flag.Reason.ABUSIVE, 1, 2);
        assertThat(talk.status(other.id())).isEqualTo(CommentStatus.PUBLISHED);
        report(other, Flag.Reason.ABUSIVE, 3, 3);
        assertThat(talk.status(other.id())).isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void onlyReadersOfFairRecordCount() {
        for (int i = 0; i < 3; i++) {
            Posted harmless = talk.approved(null, "Harmless " + i);
            report(harmless, Flag.Reason.SPAM, 1, 1);
            talk.decide(harmless.id(), ModerationAction.APPROVE);
        }
        reader(2);
        house.get(Sanctions.class)
                .impose(
                        talk.moderator(),
                        new Sanctions.Imposition("reader-2", Sanction.Kind.PREMODERATE, null, null, "Rude."));
        Posted posted = unseen();
        report(posted, Flag.Reason.ABUSIVE, 1, 6);
        assertThat(talk.status(posted.id())).isEqualTo(CommentStatus.PUBLISHED);

        report(posted, Flag.Reason.ABUSIVE, 7, 7);
        assertThat(talk.status(posted.id())).isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void aReaderWhoWasRightAsOftenCounts() {
        for (ModerationAction ruling : List.of(ModerationAction.APPROVE, ModerationAction.REJECT)) {
            for (int i = 0; i < 3; i++) {
                Posted reported = talk.approved(null, ruling + " " + i);
                report(reported, Flag.Reason.SPAM, 1, 1);
                talk.decide(reported.id(), ruling);
            }
        }
        Posted posted = unseen();
        report(posted, Flag.Reason.ABUSIVE, 1, 5);
        assertThat(talk.status(posted.id())).isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void theRecordOfAllReportersIsReadByOneStatement() {
        Posted posted = unseen();
        report(posted, Flag.Reason.ABUSIVE, 1, 4);
        Commenter fifth = Talk.member(reader(5));

        List<String> sent = house.statements(() -> {
            flagging.flag(fifth, posted.id(), Flag.Reason.ABUSIVE, null);
            return null;
        });
        assertThat(sent)
                .map(sql -> sql.toLowerCase(Locale.ROOT))
                .filteredOn(sql -> sql.contains("count(") && sql.contains("reporter_id"))
                .hasSize(1);
        assertThat(talk.status(posted.id())).isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void onlyReportsOfTheTextThatReadersSeeCount() {
        Posted posted = unseen();
        report(posted, Flag.Reason.ABUSIVE, 1, 4);
        Commenter author = Talk.member(talk.samples.person("author", Role.READER));
        assertThat(house.get(OwnComments.class)
                        .edit(author, posted.id(), "Harmless.")
                        .status())
                .isEqualTo(CommentStatus.PUBLISHED);

        report(posted, Flag.Reason.ABUSIVE, 5, 8);
        assertThat(talk.status(posted.id())).isEqualTo(CommentStatus.PUBLISHED);
        report(posted, Flag.Reason.ABUSIVE, 9, 9);
        assertThat(talk.status(posted.id())).isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void onlyWhatIsSeenCanBeReported() {
        Posted waiting = talk.post(Talk.guest(), Talk.saying("Waiting."));

        assertRefused("not-found", () -> flagging.flag(Talk.guest(), waiting.id(), Flag.Reason.SPAM, null));
        assertRefused("not-found", () -> flagging.flag(Talk.guest(), 987_654_321L, Flag.Reason.SPAM, null));
    }

    @Test
    void aReasonIsNeeded() {
        Posted posted = talk.approved(null, "Hm.");

        assertRefused("invalid", () -> flagging.flag(Talk.guest(), posted.id(), null, "x"));
        assertRefused("invalid", () -> flagging.flag(Talk.guest(), posted.id(), Flag.Reason.SPAM, "x".repeat(1001)));
    }
}
