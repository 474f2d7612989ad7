package org.broadsheet.platform;

/** The way by which an act came in; it stands in the audit trail beside the actor. */
public enum Door {
    SCREEN,
    REST,
    JOB
}
