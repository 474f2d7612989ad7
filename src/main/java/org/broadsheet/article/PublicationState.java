package org.broadsheet.article;

/** What readers have of a story at a time; WITHDRAWN and KILLED are decisions, the rest follows from the clock. */
public enum PublicationState {
    NONE,
    SCHEDULED,
    LIVE,
    EXPIRED,
    WITHDRAWN,
    KILLED
}
