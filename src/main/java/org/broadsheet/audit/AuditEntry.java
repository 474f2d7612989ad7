package org.broadsheet.audit;

import java.time.Instant;
import org.broadsheet.platform.Channel;

/**
 * One event of the trail.
 *
 * @param seq its place in the chain, or null while it is not sealed
 * @param actor a handle; {@code system} for the server itself
 * @param format how before and after are written: 1 as the JSON of {@code AuditValues}, 0 as text
 * @param hash over everything that the event says
 */
public record AuditEntry(
        long id,
        Long seq,
        Instant at,
        String actor,
        Channel door,
        String action,
        String entity,
        long entityId,
        String reason,
        int format,
        String before,
        String after,
        String hash,
        String seal) {

    /** What it was before, as far as it can be read. */
    public StoredValues valuesBefore() {
        return StoredValues.read(format, before);
    }

    /** What it became. */
    public StoredValues valuesAfter() {
        return StoredValues.read(format, after);
    }
}
