package org.broadsheet.workflow.rest;

import org.broadsheet.workflow.Possibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A transition and whether the caller may make it now.
 *
 * @param kind what the refusal would be called, or null
 * @param why a sentence, or null
 */
@Schema(name = "Possibility")
public record PossibilityJson(String transition, boolean allowed, String kind, String why) {
    static PossibilityJson of(Possibility possibility) {
        return new PossibilityJson(
                possibility.transition().code(), possibility.allowed(), possibility.kind(), possibility.why());
    }
}
