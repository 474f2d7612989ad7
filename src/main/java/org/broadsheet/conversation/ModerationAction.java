package org.broadsheet.conversation;

import org.broadsheet.comment.CommentStatus;

/** What can be decided on a comment. The last two are the policy's; moderators decide the others. */
public enum ModerationAction {
    APPROVE,
    REJECT,
    SPAM,
    /** Leave it to somebody else; readers see what they saw. */
    ESCALATE,
    /** Give back what was taken away. */
    RESTORE,
    HOLD,
    PUBLISH;

    public static ModerationAction ofPolicy(CommentStatus status) {
        return switch (status) {
            case PUBLISHED -> PUBLISH;
            case APPROVED -> APPROVE;
            case REJECTED -> REJECT;
            case SPAM -> SPAM;
            case PENDING, DELETED -> HOLD;
        };
    }

    public boolean isForModerators() {
        return this != HOLD && this != PUBLISH;
    }

    /** Whether it makes sense for a comment that stands like this. */
    public boolean fits(CommentStatus status) {
        return switch (this) {
            case RESTORE -> status == CommentStatus.REJECTED || status == CommentStatus.SPAM;
            case ESCALATE -> !status.isRemoved();
            default -> status != CommentStatus.DELETED;
        };
    }

    /** What a comment becomes by it. */
    public CommentStatus applied(CommentStatus status) {
        return switch (this) {
            case APPROVE, RESTORE -> CommentStatus.APPROVED;
            case REJECT -> CommentStatus.REJECTED;
            case SPAM -> CommentStatus.SPAM;
            default -> status;
        };
    }
}
