package org.broadsheet.event;

import org.broadsheet.platform.jobs.Outbox;

/** Something was changed: ids and times, never an entity. It is observed in the transaction of the change. */
public interface HouseEvent {
    /** Writes what follows it. */
    default void write(Outbox outbox) {}
}
