package org.broadsheet.audit.rest;

import java.time.Instant;
import java.util.Map;
import org.broadsheet.audit.AuditEntry;
import org.broadsheet.audit.AuditFormatter;
import org.broadsheet.audit.AuditNames.Names;
import org.broadsheet.audit.StoredValues;
import org.broadsheet.platform.Channel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event of the trail by REST: what it changed in words, and by code where it was written by code. */
public record AuditJson(
        long id,
        Long seq,
        Instant at,
        String actor,
        Channel door,
        String action,
        String entity,
        long entityId,
        String reason,

        @Schema(description = "In words, a line for each field")
        String before,

        @Schema(description = "In words, a line for each field")
        String after,

        @Schema(description = "By field code; null for entries of earlier versions. \"cut\" lists what is not whole")
        Map<String, Object> beforeValues,

        @Schema(description = "By field code, as beforeValues")
        Map<String, Object> afterValues,

        String hash,
        String seal) {

    static AuditJson of(AuditEntry entry, AuditFormatter words, Names names) {
        return new AuditJson(
                entry.id(),
                entry.seq(),
                entry.at(),
                entry.actor(),
                entry.door(),
                entry.action(),
                entry.entity(),
                entry.entityId(),
                entry.reason(),
                words.text(entry.valuesBefore(), names),
                words.text(entry.valuesAfter(), names),
                byCode(entry.valuesBefore()),
                byCode(entry.valuesAfter()),
                entry.hash(),
                entry.seal());
    }

    private static Map<String, Object> byCode(StoredValues stored) {
        return stored.byCode().isEmpty() ? null : stored.byCode();
    }
}
