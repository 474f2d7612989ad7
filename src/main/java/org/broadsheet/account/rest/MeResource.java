package org.broadsheet.account.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.Role;
import org.broadsheet.platform.Actor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who asks: what a script of a page that is the same for everybody needs to know. */
@RequestScoped
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "account")
public class MeResource {
    @Inject
    CurrentActor actor;

    @GET
    @Operation(summary = "Who asks, by session or token")
    @APIResponse(
            responseCode = "200",
            description = "Somebody, or nobody",
            content = @Content(schema = @Schema(oneOf = {Me.class, Nobody.class})))
    @APIResponse(responseCode = "401", description = "A token that is not valid")
    public Response me() {
        Object answer = actor.find().<Object>map(Me::of).orElse(new Nobody(true));
        return Response.ok(answer).header("Cache-Control", "no-store").build();
    }

    /** Somebody signed in. */
    public record Me(String handle, String displayName, List<String> permissions) {
        static Me of(Actor actor) {
            List<String> permissions = actor.permissions().stream()
                    .filter(code -> !code.startsWith(Role.PREFIX))
                    .toList();
            return new Me(actor.handle(), actor.displayName(), permissions);
        }
    }

    /** A guest. */
    public record Nobody(boolean anonymous) {}
}
