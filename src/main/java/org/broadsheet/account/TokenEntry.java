package org.broadsheet.account;

import java.time.Instant;

/**
 * A token in the list of one's own.
 *
 * @param lastUsedAt to the hour, or null when it never was
 */
public record TokenEntry(long id, String label, Instant createdAt, Instant expiresAt, Instant lastUsedAt) {}
