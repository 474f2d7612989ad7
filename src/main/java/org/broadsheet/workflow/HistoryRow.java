package org.broadsheet.workflow;

import java.time.Instant;
import org.broadsheet.article.WorkingState;

/** One line of what happened to a story. */
public record HistoryRow(
        Transition transition,
        int revision,
        WorkingState from,
        WorkingState to,
        String actorHandle,
        String actorName,
        Instant at,
        String note,
        Instant releaseAt) {}
