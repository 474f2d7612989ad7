package org.broadsheet.article;

/** Where the working copy of a story stands. */
public enum WorkingState {
    DRAFT,
    IN_REVIEW,
    RETURNED,
    APPROVED,
    SPIKED,
    RELEASED
}
