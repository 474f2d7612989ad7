package org.broadsheet.event;

import java.time.Instant;
import org.broadsheet.platform.jobs.Outbox;

/** Somebody was added, or may do other things than before. */
public record PersonChanged(EventType type, long personId, Instant at) implements HouseEvent {
    @Override
    public void write(Outbox outbox) {
        outbox.put(type.errand("person:" + personId, personId, at));
    }
}
