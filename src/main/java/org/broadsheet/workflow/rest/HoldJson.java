package org.broadsheet.workflow.rest;

import java.time.Instant;
import org.broadsheet.workflow.Holds;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A hold that a story is under.
 *
 * @param by the name of the person who placed it, or null where that is not known
 * @param at when it was placed, or null where that is not known
 * @param note why, or null
 */
@Schema(name = "Hold")
public record HoldJson(
        @Schema(enumeration = {"LEGAL", "NOT_FOR_PUBLICATION"})
        String kind,

        String by,
        Instant at,
        String note) {

    public static HoldJson of(Holds.Row row) {
        return new HoldJson(row.kind().name(), row.actorName(), row.at(), row.note());
    }
}
