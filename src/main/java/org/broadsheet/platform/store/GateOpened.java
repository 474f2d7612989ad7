package org.broadsheet.platform.store;

/**
 * The database answers and its migrations are done. Observers are the first code that may use the persistence unit;
 * they run one after another before the first request is let in, and one that throws keeps the gate closed until the
 * next attempt, so each must bear being called again.
 *
 * @param vendor the database behind the gate
 */
public record GateOpened(DatabaseVendor vendor) {}
