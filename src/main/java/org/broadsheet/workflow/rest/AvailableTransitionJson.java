package org.broadsheet.workflow.rest;

import org.broadsheet.workflow.AvailableTransition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A transition and whether the caller may make it now.
 *
 * @param kind what the refusal would be called, or null
 * @param why a sentence, or null
 */
@Schema(name = "Possibility")
public record AvailableTransitionJson(String transition, boolean allowed, String kind, String why) {
    static AvailableTransitionJson of(AvailableTransition possibility) {
        return new AvailableTransitionJson(
                possibility.transition().code(), possibility.allowed(), possibility.kind(), possibility.why());
    }
}
