/**
 * Against those who try to pass for somebody else, to force a door or to change the record:
 * {@link ReservedNames} knows the names that only the house has,
 * {@link SecurityLog} puts into the audit trail, counted, that somebody was not let in, and
 * {@link WrittenOnce} is a row whose changes show. Depends on {@code platform} alone.
 */
package org.broadsheet.guard;
