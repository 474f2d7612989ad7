package org.broadsheet.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.ShownComment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Flat rows of any depths become nested lists that are whole. */
class ThreadRowTest {
    private static final Pattern TAG = Pattern.compile("<(/?)(ol|li)\\b[^>]*>");

    private static ShownComment comment(long id, int depth) {
        return answer(id, null, depth, "<p>x</p>");
    }

    private static ShownComment answer(long id, Long parent, int depth, String html) {
        return new ShownComment(
                id,
                parent,
                depth,
                "",
                CommentStatus.PUBLISHED,
                html,
                null,
                null,
                "Ana " + id,
                null,
                false,
                Instant.EPOCH,
                1,
                0);
    }

    private static String html(List<Integer> depths) {
        ThreadRow.Rows rows = ThreadRow.of(
                IntStream.range(0, depths.size())
                        .mapToObj(i -> comment(i, depths.get(i)))
                        .toList(),
                0);
        StringBuilder html = new StringBuilder();
        rows.rows().forEach(row -> html.append(row.open()).append("<article></article>"));
        return html.append(rows.close()).toString();
    }

    /** Lists hold items only, items close what they open. */
    private static void assertWhole(String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            String name = tags.group(2);
            if (tags.group(1).isEmpty()) {
                assertThat(name.equals("li") ? "ol" : "li").isEqualTo(open.isEmpty() ? "li" : open.peek());
                open.push(name);
            } else {
                assertThat(open.pop()).isEqualTo(name);
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void answersNestUnderWhatTheyAnswer() {
        Document page = Jsoup.parseBodyFragment(html(List.of(1, 2, 3, 2, 1)));

        assertThat(page.select("ol.thread > li")).extracting(Element::id).containsExactly("comment-0", "comment-4");
        assertThat(page.select("#comment-0 > ol > li"))
                .extracting(Element::id)
                .containsExactly("comment-1", "comment-3");
        assertThat(page.select("#comment-1 > ol > li")).extracting(Element::id).containsExactly("comment-2");
    }

    @Test
    void aPageMayBeginDeepInAThread() {
        Document page = Jsoup.parseBodyFragment(html(List.of(4, 5, 3, 1, 2)));

        assertThat(page.select("ol.thread > li"))
                .extracting(Element::id)
                .containsExactly("comment-0", "comment-2", "comment-3");
    }

    @Test
    void answersNameWhomTheyAnswerUnlessThatIsNotThere() {
        ThreadRow.Rows rows = ThreadRow.of(
                List.of(
                        answer(1, null, 1, "<p>x</p>"),
                        answer(2, 1L, 2, null),
                        answer(3, 2L, 3, "<p>x</p>"),
                        answer(4, 1L, 2, "<p>x</p>"),
                        answer(6, 5L, 2, "<p>x</p>")),
                0);

        assertThat(rows.rows()).extracting(ThreadRow::answered).containsExactly(null, "Ana 1", null, "Ana 1", null);
    }

    @Test
    void nothingUnderARemovedCommentIsAnswered() {
        List<ShownComment> comments = List.of(
                answer(1, null, 3, "<p>x</p>"),
                answer(2, null, 2, "<p>x</p>"),
                answer(3, null, 1, null),
                answer(4, 3L, 2, "<p>x</p>"),
                answer(5, 4L, 3, null),
                answer(6, 5L, 4, "<p>x</p>"),
                answer(7, null, 1, "<p>x</p>"),
                answer(8, 7L, 2, "<p>x</p>"));

        assertThat(ThreadRow.of(comments, 1).rows())
                .extracting(ThreadRow::answerable)
                .containsExactly(false, false, false, false, false, false, true, true);
        assertThat(ThreadRow.of(comments, 0).rows())
                .extracting(ThreadRow::answerable)
                .containsExactly(true, true, false, false, false, false, true, true);
    }

    @Test
    void nothingIsNothing() {
        assertThat(html(List.of())).isEmpty();
    }

    @Property
    void everySequenceOfDepthsIsWhole(@ForAll @NotEmpty List<@IntRange(min = 1, max = 5) Integer> depths) {
        String html = html(depths);

        assertWhole(html);
        assertThat(Jsoup.parseBodyFragment(html).select("li")).hasSize(depths.size());
    }
}
