package org.broadsheet.event;

import java.time.Instant;
import org.broadsheet.platform.jobs.Outbox;

/** A section was added or changed. */
public record SectionChanged(long sectionId, Instant at) implements HouseEvent {
    @Override
    public void write(Outbox outbox) {
        outbox.put(EventType.SECTION_CHANGED.errand("section:" + sectionId, sectionId, at));
    }
}
