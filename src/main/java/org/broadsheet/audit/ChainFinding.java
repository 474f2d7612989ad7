package org.broadsheet.audit;

/**
 * Something that is wrong with the trail.
 *
 * @param seq the place in the chain, or null for an event without a seal
 * @param eventId the event, or null where none is named
 */
public record ChainFinding(Kind kind, Long seq, Long eventId) {

    /** What is wrong. */
    public enum Kind {
        /** The event, or its seal, does not say what was sealed. */
        CHANGED,
        /** An event that was sealed, or a link of the chain, is gone. */
        MISSING,
        /** The links do not follow one another as they were made. */
        REORDERED,
        /** An event was not sealed within ten seconds. */
        UNSEALED
    }
}
