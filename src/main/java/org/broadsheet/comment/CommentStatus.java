package org.broadsheet.comment;

/** Where a comment stands. Readers see what is published or approved; an edit that waits leaves the version before. */
public enum CommentStatus {
    /** Visible, and nobody has looked at it yet. */
    PUBLISHED,
    /** Visible, and somebody vouched for it. */
    APPROVED,
    /** Waits for a moderator. */
    PENDING,
    REJECTED,
    SPAM,
    /** Taken back by its author. */
    DELETED;

    public boolean isVisible() {
        return this == PUBLISHED || this == APPROVED;
    }

    /** Whether it was taken away from readers or never given to them. */
    public boolean isRemoved() {
        return this == REJECTED || this == SPAM || this == DELETED;
    }
}
