/**
 * What happens in the house: the catalogue ({@link EventType}), one small record for each kind of change,
 * and the one way to say it ({@link Events}). A feature says what it has changed, with ids and times,
 * and knows nobody who listens. Whatever must follow in the same transaction, like the purge of a page, observes the record;
 * everything else takes its errand from the outbox once it is due. Uses the platform only.
 */
package org.broadsheet.event;
