package org.broadsheet.article;

/** Why a story that readers already have was changed. */
public enum ChangeKind {
    CORRECTION(true, true),
    CLARIFICATION(true, true),
    UPDATE(true, false),
    EDITORS_NOTE(true, true),
    RETRACTION(true, true),
    TYPO(false, false),
    LEGAL(false, false);

    private final boolean tellsReaders;
    private final boolean listed;

    ChangeKind(boolean tellsReaders, boolean listed) {
        this.tellsReaders = tellsReaders;
        this.listed = listed;
    }

    /** Whether the change has a public text on the story's page. */
    public boolean tellsReaders() {
        return tellsReaders;
    }

    /** Whether it stands on the page of all corrections. */
    public boolean isListed() {
        return listed;
    }
}
