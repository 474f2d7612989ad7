/**
 * What happens in the house: the catalogue ({@link EventType}), one small record for each kind of change,
 * and the one way to say it ({@link Events}). A feature says what it has changed, with ids and times,
 * and knows none of its listeners. Work that belongs to the same transaction, like the purge of a page, is done by an observer
 * of the record; all other work is an errand in the outbox, taken once it is due. Uses the platform only.
 */
package org.broadsheet.event;
