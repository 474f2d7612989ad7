/**
 * The audit trail after it was written: {@link org.broadsheet.audit.Sealing} chains the events by hashes within a second,
 * {@link org.broadsheet.audit.Verifying} finds what was tampered with, {@link org.broadsheet.audit.AuditRecords} shows
 * the events to whoever holds {@code audit.read}. The trail is written by {@code platform.AuditTrail}. Uses {@code
 * account} and {@code platform}.
 */
package org.broadsheet.audit;
