package org.broadsheet.workflow;

/** What a section asks before a story goes out. */
public enum PolicyKind {
    /** Who approves a version did not write that version. */
    TWO_PEOPLE,
    /** Who approves it wrote no version of the story at all. */
    UNTOUCHED,
    /** It goes out at once, and somebody else signs within some minutes. */
    PUBLISH_THEN_CHECK,
    /** It was public elsewhere and came here by an import; nothing is ever submitted under this. */
    IMPORTED
}
