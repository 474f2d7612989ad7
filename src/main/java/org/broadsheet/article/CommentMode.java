package org.broadsheet.article;

/** Whether readers may reply to a story, and whether replies wait for a moderator. */
public enum CommentMode {
    OPEN,
    PREMODERATED,
    CLOSED,
    HIDDEN
}
