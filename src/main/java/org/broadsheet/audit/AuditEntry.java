package org.broadsheet.audit;

import java.time.Instant;
import org.broadsheet.platform.Door;

/**
 * One event of the trail.
 *
 * @param seq its place in the chain, or null while it is not sealed
 * @param actor a handle; {@code system} for the server itself
 * @param hash over everything that the event says
 */
public record AuditEntry(
        long id,
        Long seq,
        Instant at,
        String actor,
        Door door,
        String action,
        String entity,
        long entityId,
        String reason,
        String before,
        String after,
        String hash,
        String seal) {}
