package org.broadsheet.editing.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A name under a headline. Coming in it is a handle alone, {@code {handle}} or {@code {name}}; going out it says
 * everything, and may be sent back as it is.
 *
 * @param handle of somebody of the house, or null
 * @param slug of the author's page; it follows from handle or name
 */
@Schema(name = "Byline")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BylineJson(String handle, String name, String slug) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public BylineJson {}

    /** Just a handle. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BylineJson ofHandle(String handle) {
        return new BylineJson(handle, null, null);
    }
}
