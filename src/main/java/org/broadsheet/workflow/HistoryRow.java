package org.broadsheet.workflow;

import java.time.Instant;
import org.broadsheet.article.WorkingState;

/**
 * One line of what happened to a story.
 *
 * @param releaseAt when readers got or will get something by it, or null
 * @param embargoUntil the embargo that the story was under afterwards, or that was lifted by it; null for none
 */
public record HistoryRow(
        Transition transition,
        int revision,
        WorkingState from,
        WorkingState to,
        String actorHandle,
        String actorName,
        Instant at,
        String note,
        Instant releaseAt,
        Instant embargoUntil) {}
