/**
 * The audit trail after it was written: {@link Sealing} chains the events by hashes within a second,
 * {@link Verifying} finds what was tampered with, {@link AuditRecords} shows
 * the events to whoever holds {@code audit.read}. {@link RecordVerifying} does for versions,
 * signatures and decisions what {@code Verifying} does for the trail. The trail is written by {@code platform.AuditTrail}.
 * Uses {@code account}, {@code guard} and {@code platform}.
 */
package org.broadsheet.audit;
