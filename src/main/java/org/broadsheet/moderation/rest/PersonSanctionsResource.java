package org.broadsheet.moderation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.rest.BearerOnly;
import org.broadsheet.moderation.Sanction;
import org.broadsheet.moderation.Sanctions;
import org.broadsheet.moderation.Sanctions.Imposed;
import org.broadsheet.moderation.Sanctions.Imposition;
import org.broadsheet.platform.rest.ApiApplication;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sanctions on somebody. */
@RequestScoped
@Path("people/{handle}/sanctions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
public class PersonSanctionsResource {
    @Inject
    Sanctions sanctions;

    @Inject
    CurrentActor current;

    /**
     * A sanction to be.
     *
     * @param scope the slug of a section, or null for the whole site
     */
    public record SanctionRequest(@NotNull Sanction.Kind kind, Instant until, String scope, String reason) {}

    @POST
    @BearerOnly
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Imposes a sanction; the same ban by a second moderator confirms the first one's")
    @APIResponse(
            responseCode = "201",
            description = "The sanction",
            content = @Content(schema = @Schema(implementation = Imposed.class)))
    @APIResponse(
            responseCode = "403",
            description = "The role does not include this; conflict-of-interest for oneself; rank for staff of equal or"
                    + " higher rank")
    @APIResponse(responseCode = "409", description = "It is imposed already, or cannot be")
    @SecurityRequirement(name = ApiApplication.TOKEN)
    public Response impose(@PathParam("handle") String handle, @NotNull @Valid SanctionRequest sent) {
        Imposed imposed = sanctions.impose(
                current.bearer(), new Imposition(handle, sent.kind(), sent.until(), sent.scope(), sent.reason()));
        return Response.created(URI.create("sanctions/" + imposed.id()))
                .entity(imposed)
                .build();
    }
}
