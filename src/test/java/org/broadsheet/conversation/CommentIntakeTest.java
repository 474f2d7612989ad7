package org.broadsheet.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.Reader;
import org.broadsheet.comment.Reply;
import org.broadsheet.comment.ShownComment;
import org.broadsheet.moderation.Deciding;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Conversations of long ago come in whole, with the counts that they would have. */
@OnEveryStore
class CommentIntakeTest {
    private static final Instant LONG_AGO = SettableClock.START.minus(Duration.ofDays(200));

    @Parameter
    House house;

    private static PastComment comment(Integer parent, int minute, CommentStatus status) {
        Instant at = LONG_AGO.plus(Duration.ofMinutes(minute));
        Reply reply = new Reply(null, "Comment of minute " + minute, "Ana", "ana@example.org", null);
        return new PastComment(parent, Commenter.guest("import", null), reply, at, null, status);
    }

    @Test
    void aConversationOfLongAgoHasItsOrderItsPlacesAndItsCounts() {
        Talk talk = new Talk(house);
        List<PastComment> old = List.of(
                comment(null, 10, CommentStatus.REJECTED),
                comment(0, 30, CommentStatus.APPROVED),
                comment(1, 40, CommentStatus.PUBLISHED),
                comment(null, 5, CommentStatus.APPROVED),
                comment(3, 6, CommentStatus.PENDING),
                comment(3, 7, CommentStatus.SPAM),
                comment(3, 8, CommentStatus.DELETED));

        List<Long> ids = house.get(CommentIntake.class).take(talk.story, old);

        assertThat(talk.seenBy(Reader.ANYBODY))
                .extracting(ShownComment::id)
                .containsExactly(ids.get(3), ids.get(0), ids.get(1), ids.get(2));
        assertThat(talk.seenBy(Reader.ANYBODY))
                .extracting(ShownComment::isGone)
                .containsExactly(false, true, false, false);
        assertThat(talk.counts()).isEqualTo(List.of(3, 1)).isEqualTo(talk.counted());
        assertThat(house.rows("select visible_replies from comment where id = ?", ids.get(0))
                        .get(0)
                        .get(0))
                .isEqualTo(2);
        assertThat(talk.seenBy(Reader.ANYBODY).get(0).createdAt()).isEqualTo(LONG_AGO.plus(Duration.ofMinutes(5)));
        talk.decide(ids.get(0), ModerationAction.RESTORE);
        assertThat(talk.counts()).isEqualTo(List.of(4, 1)).isEqualTo(talk.counted());
    }

    @Test
    void nothingIsInventedThatNobodySaid() {
        Talk talk = new Talk(house);
        house.get(CommentIntake.class)
                .take(
                        talk.story,
                        List.of(
                                comment(null, 1, CommentStatus.APPROVED),
                                comment(null, 2, CommentStatus.SPAM),
                                comment(null, 3, CommentStatus.DELETED)));

        assertThat(house.rows("select id from detector_verdict")).isEmpty();
        assertThat(house.rows("select d.moderator_id, d.to_status, d.reason, d.decided_at > c.created_at"
                        + " from moderation_decision d join comment c on c.id = d.comment_id order by d.id"))
                .containsExactly(
                        Arrays.asList(null, "APPROVED", "IMPORTED", true),
                        Arrays.asList(null, "SPAM", "IMPORTED", true),
                        Arrays.asList(null, "PUBLISHED", "IMPORTED", true));
    }

    /** Undoing the first decision of this house brings back what the import left. */
    @Test
    void firstDecisionHereCanBeUndone() {
        Talk talk = new Talk(house);
        long id = house.get(CommentIntake.class)
                .take(talk.story, List.of(comment(null, 1, CommentStatus.PUBLISHED)))
                .get(0);
        talk.decide(id, ModerationAction.REJECT);
        assertThat(talk.counts()).isEqualTo(List.of(0, 0));

        house.get(Deciding.class).takeBack(talk.moderator(), id, 2);

        assertThat(talk.counts()).isEqualTo(List.of(1, 0)).isEqualTo(talk.counted());
        assertThat(talk.seenBy(Reader.ANYBODY)).extracting(ShownComment::id).containsExactly(id);
    }

    @Test
    void answersBelowTheDeepestLevelStandBesideOneAnother() {
        Talk talk = new Talk(house);
        List<PastComment> old = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            old.add(comment(i == 0 ? null : i - 1, i, CommentStatus.PUBLISHED));
        }
        List<Long> ids = house.get(CommentIntake.class).take(talk.story, old);

        assertThat(talk.seenBy(Reader.ANYBODY)).extracting(ShownComment::depth).containsExactly(1, 2, 3, 4, 5, 5, 5, 5);
        assertThat(talk.seenBy(Reader.ANYBODY)).extracting(ShownComment::id).isEqualTo(ids);
        assertThat(house.rows("select visible_replies from comment order by thread_path"))
                .extracting(row -> row.get(0))
                .containsExactly(7, 6, 5, 4, 0, 0, 0, 0);
    }

    @Test
    void manyComeInByFewStatements() {
        Talk talk = new Talk(house);
        List<PastComment> old = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            old.add(comment(i % 3 == 0 ? null : i - 1, i, CommentStatus.PUBLISHED));
        }
        CommentIntake comments = house.get(CommentIntake.class);

        assertThat(house.statements(() -> comments.take(talk.story, old))).hasSizeLessThan(60);
        assertThat(talk.counts()).isEqualTo(List.of(60, 0)).isEqualTo(talk.counted());
    }
}
