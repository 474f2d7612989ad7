package org.broadsheet.conversation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.ShownComment;

/**
 * A comment as everybody sees it.
 *
 * @param gone for the place of a comment that is not shown and has visible replies: MODERATOR or AUTHOR took it away, or
 *     it waits for a moderator (PENDING); else left out
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

    /** Why it is not shown. */
    public enum Gone {
        AUTHOR,
        MODERATOR,
        PENDING;

        private static Gone of(ShownComment comment) {
            if (comment.isTakenBack()) {
                return AUTHOR;
            }
            return comment.status() == CommentStatus.PENDING ? PENDING : MODERATOR;
        }
    }

    static CommentJson of(ShownComment comment) {
        if (comment.isGone()) {
            return new CommentJson(
                    comment.id(),
                    comment.parentId(),
                    new Author("", false),
                    "",
                    comment.createdAt(),
                    false,
                    0,
                    Gone.of(comment));
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
