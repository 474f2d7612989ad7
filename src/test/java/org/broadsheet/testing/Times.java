package org.broadsheet.testing;

import java.time.Instant;
import org.broadsheet.workflow.Move;

/** Moves with the times that {@link Move} itself has no word for. */
public final class Times {

    private Times() {}

    /** The same, and it ends by itself. */
    public static Move until(Move move, Instant end) {
        return new Move(
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
    public static Move embargoed(Move move, Instant until) {
        return new Move(
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
