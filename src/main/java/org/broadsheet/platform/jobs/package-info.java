/**
 * What the server does by itself: {@link Job jobs} with their clock, the {@link Leases} by which one node runs them, and
 * the {@link Outbox} of what must follow a change exactly once. Knows no news word.
 */
package org.broadsheet.platform.jobs;
