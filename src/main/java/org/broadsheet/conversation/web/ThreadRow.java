package org.broadsheet.conversation.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.comment.ShownComment;

/**
 * A comment with the mark-up that leads to it from the one before, so that flat rows make nested lists. A page may begin
 * deep in a thread and places may be missing: each row is nested in what stands above it on this page, no deeper.
 *
 * @param answered the name of whom it answers, where that stands above it on this page and is still there, or null
 * @param answerable whether everybody sees it and all above it
 * @param open list and item tags, closing the former ones first; made here, with nothing in it that anybody typed
 */
public record ThreadRow(ShownComment comment, String answered, boolean answerable, String open) {

    /** The rows of a page, and behind the last one what closes all that is open. */
    record Rows(List<ThreadRow> rows, String close) {}

    /**
     * The rows of these comments.
     *
     * @param removedAbove the depth of the topmost comment above the first one that readers no longer see, or 0
     */
    static Rows of(List<ShownComment> comments, int removedAbove) {
        int removed = removedAbove;
        List<ThreadRow> rows = new ArrayList<>();
        Deque<Integer> depths = new ArrayDeque<>();
        Map<Long, String> names = new HashMap<>();
        for (ShownComment comment : comments) {
            boolean under = removed > 0 && comment.depth() > removed;
            boolean visible = comment.visibleHtml() != null;
            if (!under) {
                removed = visible ? 0 : comment.depth();
            }
            rows.add(
                    new ThreadRow(comment, names.get(comment.parentId()), visible && !under, opening(depths, comment)));
            if (!comment.isGone()) {
                names.put(comment.id(), comment.author());
            }
        }
        return new Rows(rows, "</li></ol>".repeat(depths.size()));
    }

    private static String opening(Deque<Integer> depths, ShownComment comment) {
        StringBuilder tags = new StringBuilder();
        boolean first = depths.isEmpty();
        int closed = 0;
        while (!depths.isEmpty() && depths.peek() >= comment.depth()) {
            depths.pop();
            closed++;
        }
        if (closed > 0) {
            tags.append("</li></ol>".repeat(closed - 1)).append("</li>");
        } else {
            tags.append(first ? "<ol class=\"thread\">" : "<ol>");
        }
        depths.push(comment.depth());
        return tags.append("<li id=\"comment-")
                .append(comment.id())
                .append("\">")
                .toString();
    }
}
