package org.broadsheet.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.broadsheet.moderation.Queues.Queue;
import org.broadsheet.platform.Refusal;
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
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::kind)
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
                .extracting(QueueItem.Report::reason)
                .containsExactly(Flag.Reason.OFFENSIVE, Flag.Reason.SPAM);
        assertThat(talk.seenBy(org.broadsheet.comment.Reader.ANYBODY)).hasSize(1);
        talk.decide(posted.id(), Ruling.APPROVE);
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
