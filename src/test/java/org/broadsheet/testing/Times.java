package org.broadsheet.testing;

import java.time.Instant;
import org.broadsheet.workflow.TransitionRequest;

/** Moves with the times that {@link TransitionRequest} itself has no word for. */
public final class Times {

    private Times() {}

    /** The same, and it ends by itself. */
    public static TransitionRequest until(TransitionRequest move, Instant end) {
        return new TransitionRequest(
                move.articleId(),
                move.transition(),
                move.revision(),
                move.note(),
                move.reason(),
                move.publishAt(),
                move.embargoUntil(),
                end);
    }

    /** The same under an embargo. */
    public static TransitionRequest embargoed(TransitionRequest move, Instant until) {
        return new TransitionRequest(
                move.articleId(),
                move.transition(),
                move.revision(),
                move.note(),
                move.reason(),
                move.publishAt(),
                until,
                move.publishUntil());
    }
}
