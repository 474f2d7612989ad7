package org.broadsheet.event;

import java.time.Instant;
import org.broadsheet.platform.jobs.Outbox;

/**
 * A story went a step through its review, before and beside all that readers have.
 *
 * @param transitionId of the step in the log of transitions, which says who and of which version
 */
public record ReviewAdvanced(EventType type, long articleId, long transitionId, Instant at) implements HouseEvent {
    @Override
    public void write(Outbox outbox) {
        outbox.put(type.errand("article:" + articleId, String.valueOf(transitionId), transitionId, at));
    }
}
