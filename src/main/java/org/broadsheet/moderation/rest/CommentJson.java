package org.broadsheet.moderation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.broadsheet.comment.ShownComment;

/**
 * A comment as everybody sees it.
 *
 * @param gone for the place of a removed comment that has visible replies: MODERATOR or AUTHOR took it away; else left
 *     out
 */
public record CommentJson(
        long id,
        Long parent,
        Author author,
        String html,
        Instant at,
        boolean edited,
        int likes,
        @JsonInclude(JsonInclude.Include.NON_NULL) Gone gone) {

    /** Who says it. */
    public record Author(String name, boolean staff) {}

    /** Who took it away. */
    public enum Gone {
        AUTHOR,
        MODERATOR
    }

    static CommentJson of(ShownComment comment) {
        if (comment.isGone()) {
            Gone gone = comment.isTakenBack() ? Gone.AUTHOR : Gone.MODERATOR;
            return new CommentJson(
                    comment.id(), comment.parentId(), new Author("", false), "", comment.createdAt(), false, 0, gone);
        }
        return new CommentJson(
                comment.id(),
                comment.parentId(),
                new Author(comment.author(), comment.staff()),
                comment.visibleHtml(),
                comment.createdAt(),
                comment.isEdited(),
                comment.likes(),
                null);
    }
}
