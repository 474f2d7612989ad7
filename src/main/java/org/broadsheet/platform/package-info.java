/**
 * What every feature stands on and what knows no word of the newsroom: the clock, who acts ({@link
 * Actor}), refusals, the audit trail's writer, the outbox, leases, throttles, paging, slugs and
 * the policy for rich text.
 *
 * <p>Depends on no other package of Broadsheet. A use case takes the {@code Actor} as its first parameter, so that
 * nobody acts without a name and a door, whichever way the call came.
 */
package org.broadsheet.platform;
