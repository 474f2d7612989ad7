/**
 * What people may call themselves: {@link org.broadsheet.naming.ReservedNames} knows the names that only the house has, and
 * refuses to readers and guests whatever looks like one of them to the eye. Depends on {@code platform} alone.
 */
package org.broadsheet.naming;
