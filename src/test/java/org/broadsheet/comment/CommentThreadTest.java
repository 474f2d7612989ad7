package org.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.conversation.CommentIntake;
import org.broadsheet.conversation.Commenter;
import org.broadsheet.conversation.PastComment;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The pages of a conversation: in order, without gaps, and as cheap at its end as at its begin. */
@OnEveryStore
class CommentThreadTest {
    private static final Instant BEGIN = SettableClock.START.minus(Duration.ofDays(30));

    @Parameter
    House house;

    private long story;
    private List<Long> ids;

    /** Forty threads: each a comment, two answers to it, and an answer to the second. */
    @BeforeEach
    void begin() {
        story = new Samples(house).live();
        List<PastComment> all = new ArrayList<>();
        for (int thread = 0; thread < 40; thread++) {
            int root = thread * 4;
            all.add(comment(null, root));
            all.add(comment(root, root + 1));
            all.add(comment(root, root + 2));
            all.add(comment(root + 2, root + 3));
        }
        ids = house.get(CommentIntake.class).take(story, all);
    }

    private static PastComment comment(Integer parent, int minute) {
        Reply reply = new Reply(null, "Comment " + minute, "Ana", "ana@example.org", null);
        Instant at = BEGIN.plus(Duration.ofMinutes(minute));
        return new PastComment(parent, Commenter.guest("import", null), reply, at, null, CommentStatus.PUBLISHED);
    }

    private CommentThread thread() {
        return house.get(CommentThread.class);
    }

    private static List<Long> idsOf(ThreadPage page) {
        return page.items().stream().map(ShownComment::id).toList();
    }

    @Test
    void pagesFollowOneAnotherWithoutAGap() {
        List<Long> read = new ArrayList<>();
        String cursor = null;
        do {
            ThreadPage page = thread().page(story, Reader.ANYBODY, cursor, 30);
            read.addAll(idsOf(page));
            cursor = page.next();
        } while (cursor != null);

        assertThat(read).isEqualTo(ids);
    }

    @Test
    void aPageIsOneStatementAndTheWayToACommentOneMore() {
        ThreadPage first = thread().page(story, Reader.ANYBODY, null, 50);

        assertThat(house.statements(() -> thread().page(story, Reader.ANYBODY, first.next(), 50)))
                .hasSize(1);
        assertThat(house.statements(() -> thread().page(story, Reader.of(7, "token"), null, 50)))
                .hasSize(1);
        assertThat(house.statements(() -> thread().pageOf(story, Reader.ANYBODY, ids.get(150), 50)))
                .hasSize(2);
    }

    @Test
    void aPageThatBeginsWithinAThreadKnowsWhatWasRemovedAboveIt() {
        ThreadPage within = IntStream.range(1, ids.size())
                .mapToObj(n -> thread().page(story, Reader.ANYBODY, cursorBehind(n), 1))
                .filter(page -> page.items().get(0).depth() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(thread().removedAbove(story, within)).isZero();

        house.within(() -> {
            house.entities()
                    .createNativeQuery("update comment set visible_revision_id = null where depth = 2")
                    .executeUpdate();
        });
        assertThat(thread().removedAbove(story, within)).isEqualTo(2);
        assertThat(thread().removedAbove(story, ThreadPage.NOTHING)).isZero();
    }

    private String cursorBehind(int comments) {
        return thread().page(story, Reader.ANYBODY, null, comments).next();
    }

    @Test
    void whatWaitsForAModeratorIsSeenByNobodyElseAndIsInNobodysWay() {
        List<PastComment> flood = new ArrayList<>();
        for (int n = 0; n < 300; n++) {
            flood.add(new PastComment(
                    null,
                    Commenter.guest("import", null),
                    new Reply(null, "Flood " + n, "Ana", "ana@example.org", null),
                    BEGIN.minusSeconds(n),
                    null,
                    CommentStatus.PENDING));
        }
        List<Long> waiting = house.get(CommentIntake.class).take(story, flood);

        assertThat(idsOf(thread().page(story, Reader.ANYBODY, null, 50))).isEqualTo(ids.subList(0, 50));
        assertThat(idsOf(thread().page(story, Reader.of(7, "token"), null, 50))).isEqualTo(ids.subList(0, 50));
        assertThat(thread().pageOf(story, Reader.ANYBODY, waiting.get(5), 50).first())
                .isTrue();
        assertThat(house.statements(() -> thread().pageOf(story, Reader.ANYBODY, ids.get(150), 50)))
                .hasSize(2)
                .allSatisfy(sql -> assertThat(sql).containsIgnoringCase("order by t0.shown_path"));
        assertThat(house.rows("select count(*) from comment where article_id = ? and shown_path is null", story))
                .hasToString("[[300]]");
    }

    @Test
    void aCommentNearTheBeginIsOnTheFirstPage() {
        assertThat(thread().pageOf(story, Reader.ANYBODY, ids.get(9), 50).first())
                .isTrue();
        assertThat(idsOf(thread().pageOf(story, Reader.ANYBODY, ids.get(9), 50)))
                .startsWith(ids.get(0));
    }

    @Test
    void thePageOfACommentBeginsWithItsThread() {
        ThreadPage page = thread().pageOf(story, Reader.ANYBODY, ids.get(4 * 30 + 3), 50);

        assertThat(idsOf(page)).startsWith(ids.get(4 * 30)).contains(ids.get(4 * 30 + 3));
    }

    @Test
    void inAVeryLongThreadThePageBeginsBeforeTheComment() {
        List<PastComment> all = new ArrayList<>();
        all.add(comment(null, 1000));
        for (int i = 1; i <= 90; i++) {
            all.add(comment(0, 1000 + i));
        }
        List<Long> longThread = house.get(CommentIntake.class).take(story, all);

        ThreadPage page = thread().pageOf(story, Reader.ANYBODY, longThread.get(80), 50);

        assertThat(idsOf(page)).contains(longThread.get(80)).doesNotContain(longThread.get(0));
    }

    @Test
    void whatIsNotThereLeadsToTheFirstPage() {
        assertThat(idsOf(thread().pageOf(story, Reader.ANYBODY, 987_654_321L, 10)))
                .isEqualTo(ids.subList(0, 10));
        assertThat(thread().page(story + 1_000_000, Reader.ANYBODY, null, 10).items())
                .isEmpty();
    }

    @Test
    void aForgedCursorIsRefused() {
        String given = thread().page(story, Reader.ANYBODY, null, 10).next();
        String unsealed = given.substring(0, given.indexOf('.'));
        for (String forged : List.of("x", "' or 1=1", "0123456789ABCDEF", unsealed, "z" + given.substring(1))) {
            assertThatThrownBy(() -> thread().page(story, Reader.ANYBODY, forged, 10))
                    .as(forged)
                    .isInstanceOf(ProblemException.class);
        }
        assertThatThrownBy(() -> thread().page(story + 1, Reader.ANYBODY, given, 10))
                .as("of another story")
                .isInstanceOf(ProblemException.class);
    }
}
