/**
 * What every feature uses and what knows no word of the newsroom: who acts ({@link Actor}), refusals ({@link
 * ProblemException}), the writer of the audit trail, throttles, paging, settings and messages; jobs and the outbox in
 * {@code jobs}, the database in {@code store}.
 *
 * <p>Uses {@code text} alone. A use case takes the {@code Actor} as its first parameter, so that nobody acts without a name
 * and a {@link Channel}, whichever way the call came.
 */
package org.broadsheet.platform;
