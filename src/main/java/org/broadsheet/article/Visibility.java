package org.broadsheet.article;

/** Who of the staff may know of an unreleased story. */
public enum Visibility {
    NEWSROOM,
    RESTRICTED
}
