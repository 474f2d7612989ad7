package org.broadsheet.platform;

/** The way by which an act came in; it stands in the audit trail beside the actor. */
public enum Channel {
    /** The public site, by its pages or by the calls that need no token. */
    SITE,
    /** The pages of the desk. */
    SCREEN,
    REST,
    JOB
}
