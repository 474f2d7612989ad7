/**
 * Against those who try to pass for somebody else or to force a door: {@link org.broadsheet.guard.ReservedNames} knows the
 * names that only the house has, and {@link org.broadsheet.guard.SecurityLog} puts into the audit trail, counted, that
 * somebody was not let in. Depends on {@code platform} alone.
 */
package org.broadsheet.guard;
