package org.broadsheet.conversation;

import java.time.Instant;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.Reply;

/**
 * A comment from elsewhere.
 *
 * @param parent the position in the same list of the comment that it answers, or null
 * @param who its author; a guest's name and address are in the reply
 * @param language its language, or null for the story's
 * @param status what had become of it
 */
public record PastComment(
        Integer parent, Commenter who, Reply reply, Instant at, String language, CommentStatus status) {

    /** What it was before its author took it back. */
    CommentStatus firstStatus() {
        return status == CommentStatus.DELETED ? CommentStatus.PUBLISHED : status;
    }
}
