package org.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Sorted as text, the paths of a conversation stand depth first and oldest first. */
class ThreadPathTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void answersStandUnderWhatTheyAnswerAndBeforeTheNextThread() {
        ThreadPath first = ThreadPath.first(NOON, 7);
        ThreadPath second = ThreadPath.first(NOON.plusSeconds(1), 3);
        ThreadPath answer = first.reply(NOON.plusSeconds(5), 9);
        ThreadPath laterAnswer = first.reply(NOON.plusSeconds(6), 8);
        ThreadPath deeper = answer.reply(NOON.plusSeconds(9), 10);

        List<String> sorted = Stream.of(second, deeper, laterAnswer, answer, first)
                .map(ThreadPath::value)
                .sorted()
                .toList();

        assertThat(sorted)
                .containsExactly(first.value(), answer.value(), deeper.value(), laterAnswer.value(), second.value());
    }

    @Test
    void standsBesideTheCommentOnTheDeepestLevel() {
        ThreadPath path = ThreadPath.first(NOON, 1);
        for (int id = 2; id <= ThreadPath.DEEPEST; id++) {
            path = path.reply(NOON, id);
        }
        ThreadPath beside = path.reply(NOON.plusSeconds(1), 9);

        assertThat(path.depth()).isEqualTo(ThreadPath.DEEPEST);
        assertThat(beside.depth()).isEqualTo(ThreadPath.DEEPEST);
        assertThat(beside.ancestors()).isEqualTo(path.ancestors());
        assertThat(beside.value()).isGreaterThan(path.value()).hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void knowsItsAncestors() {
        ThreadPath root = ThreadPath.first(NOON, 1);
        ThreadPath child = root.reply(NOON, 2);
        ThreadPath grandchild = child.reply(NOON, 3);

        assertThat(root.ancestors()).isEmpty();
        assertThat(grandchild.ancestors()).containsExactly(root.value(), child.value());
        assertThat(grandchild.root()).isEqualTo(root);
    }

    @Property
    void keepsTheOrderOfTimeToTheMicrosecond(
            @ForAll @LongRange(min = 0, max = 131_621_703_842_267_135L) long one,
            @ForAll @LongRange(min = 0, max = 131_621_703_842_267_135L) long other,
            @ForAll @LongRange(min = 1) long id) {
        ThreadPath first = ThreadPath.first(micros(one), id);
        ThreadPath second = ThreadPath.first(micros(other), id);

        assertThat(Integer.signum(first.value().compareTo(second.value()))).isEqualTo(Long.compare(one, other));
    }

    @Property
    void whatFollowsAPathStandsAtItsNextOrAfter(@ForAll @LongRange(min = 0, max = 1_000_000) long later) {
        ThreadPath path = ThreadPath.first(NOON, 1);

        assertThat(path.reply(micros(later), 2).value()).isGreaterThanOrEqualTo(path.next());
        assertThat(ThreadPath.first(NOON, 2).value()).isGreaterThan(path.next());
        assertThat(path.value()).isLessThan(path.next());
    }

    private static Instant micros(long micros) {
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000);
    }
}
