package org.broadsheet.conversation;

import java.time.Instant;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.Reply;

/**
 * A comment from elsewhere.
 *
 * @param parent the position in the same list of the comment that it answers, or null
 * @param who its author; a guest's name and address stand in the reply
 * @param language its language, or null for the story's
 * @param moderator the person who decided on it, or null when nobody did
 * @param decidedAt when that was decided, or null
 */
public record ImportedComment(
        Integer parent,
        Commenter who,
        Reply reply,
        Instant at,
        String language,
        CommentStatus status,
        Long moderator,
        Instant decidedAt) {

    /** What the policy made of it before a moderator or its author did something. */
    CommentStatus firstStatus() {
        if (moderator != null) {
            return CommentStatus.PENDING;
        }
        return status == CommentStatus.DELETED ? CommentStatus.PUBLISHED : status;
    }
}
