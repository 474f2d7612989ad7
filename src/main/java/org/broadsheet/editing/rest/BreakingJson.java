package org.broadsheet.editing.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long a story is breaking.
 *
 * @param until must be said; null ends it
 */
@Schema(name = "Breaking")
public record BreakingJson(
        @JsonProperty(required = true) @Schema(nullable = true)
        Instant until) {}
