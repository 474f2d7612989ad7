package org.broadsheet.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.Reader;
import org.broadsheet.comment.Reply;
import org.broadsheet.comment.ShownComment;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Conversations of long ago come in whole, with the counts that they would have. */
@OnEveryStore
class CommentImportTest {
    private static final Instant LONG_AGO = SettableClock.START.minus(Duration.ofDays(200));

    @Parameter
    House house;

    private static ImportedComment comment(Integer parent, int minute, CommentStatus status, Long moderator) {
        Instant at = LONG_AGO.plus(Duration.ofMinutes(minute));
        Reply reply = new Reply(null, "Comment of minute " + minute, "Ana", "ana@example.org", null);
        return new ImportedComment(
                parent, Commenter.guest("import", null), reply, at, null, status, moderator, at.plusSeconds(60));
    }

    @Test
    void aConversationOfLongAgoHasItsOrderItsPlacesAndItsCounts() {
        Talk talk = new Talk(house);
        Long moderator = talk.moderator().id();
        List<ImportedComment> old = List.of(
                comment(null, 10, CommentStatus.REJECTED, moderator),
                comment(0, 30, CommentStatus.APPROVED, moderator),
                comment(1, 40, CommentStatus.PUBLISHED, null),
                comment(null, 5, CommentStatus.APPROVED, moderator),
                comment(3, 6, CommentStatus.PENDING, null),
                comment(3, 7, CommentStatus.SPAM, moderator),
                comment(3, 8, CommentStatus.DELETED, null));

        List<Long> ids = house.get(CommentImport.class).add(talk.story, old);

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
        assertThat(house.rows(
                        "select verdict from moderation_decision where comment_id = ? order by revision", ids.get(0)))
                .containsExactly(List.of("HOLD"), List.of("REJECT"));
        talk.decide(ids.get(0), ModerationAction.RESTORE);
        assertThat(talk.counts()).isEqualTo(List.of(4, 1)).isEqualTo(talk.counted());
    }

    @Test
    void answersBelowTheDeepestLevelStandBesideOneAnother() {
        Talk talk = new Talk(house);
        List<ImportedComment> old = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            old.add(comment(i == 0 ? null : i - 1, i, CommentStatus.PUBLISHED, null));
        }
        List<Long> ids = house.get(CommentImport.class).add(talk.story, old);

        assertThat(talk.seenBy(Reader.ANYBODY)).extracting(ShownComment::depth).containsExactly(1, 2, 3, 4, 5, 5, 5, 5);
        assertThat(talk.seenBy(Reader.ANYBODY)).extracting(ShownComment::id).isEqualTo(ids);
        assertThat(house.rows("select visible_replies from comment order by thread_path"))
                .extracting(row -> row.get(0))
                .containsExactly(7, 6, 5, 4, 0, 0, 0, 0);
    }

    @Test
    void manyComeInByFewStatements() {
        Talk talk = new Talk(house);
        List<ImportedComment> old = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            old.add(comment(i % 3 == 0 ? null : i - 1, i, CommentStatus.PUBLISHED, null));
        }
        CommentImport comments = house.get(CommentImport.class);

        assertThat(house.statements(() -> comments.add(talk.story, old))).hasSizeLessThan(60);
        assertThat(talk.counts()).isEqualTo(List.of(60, 0)).isEqualTo(talk.counted());
    }
}
