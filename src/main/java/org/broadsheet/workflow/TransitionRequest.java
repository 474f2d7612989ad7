package org.broadsheet.workflow;

import java.time.Instant;

/**
 * Somebody asks for a transition.
 *
 * @param revision the number of the version that is meant, or null where any will do
 * @param note for the desk: why it is sent back, why it is taken off the site; for kill the notice to readers
 * @param reason why the usual way is left (break glass, lift embargo, kill, reinstate)
 */
public record TransitionRequest(
        long articleId,
        Transition transition,
        Integer revision,
        String note,
        String reason,
        Instant publishAt,
        Instant embargoUntil,
        Instant publishUntil) {

    /** A transition that needs no more than its name. */
    public static TransitionRequest of(long articleId, Transition transition, Integer revision) {
        return new TransitionRequest(articleId, transition, revision, null, null, null, null, null);
    }

    /** The same with a note. */
    public TransitionRequest noting(String newNote) {
        return new TransitionRequest(
                articleId, transition, revision, newNote, reason, publishAt, embargoUntil, publishUntil);
    }

    /** The same with a reason. */
    public TransitionRequest because(String newReason) {
        return new TransitionRequest(
                articleId, transition, revision, note, newReason, publishAt, embargoUntil, publishUntil);
    }

    /** The same at a time. */
    public TransitionRequest at(Instant newPublishAt) {
        return new TransitionRequest(
                articleId, transition, revision, note, reason, newPublishAt, embargoUntil, publishUntil);
    }
}
