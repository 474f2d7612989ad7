package org.broadsheet.platform;

/**
 * What somebody did, for the audit trail.
 *
 * @param action a verb with its noun in front, as in {@code article.publish}
 * @param entity the kind of thing, as in {@code article}
 * @param before what it was, or null
 * @param after what it became, or null
 */
public record AuditAction(
        String action, String entity, long entityId, String reason, AuditValues before, AuditValues after) {
    /** An act without a reason and without a before. */
    public static AuditAction of(String action, String entity, long entityId, AuditValues after) {
        return new AuditAction(action, entity, entityId, null, null, after);
    }
}
