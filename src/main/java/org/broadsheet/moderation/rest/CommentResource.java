package org.broadsheet.moderation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.rest.BearerOnly;
import org.broadsheet.conversation.Flag;
import org.broadsheet.conversation.Flagging;
import org.broadsheet.conversation.ModerationAction;
import org.broadsheet.conversation.OwnComments;
import org.broadsheet.conversation.rest.CommenterFactory;
import org.broadsheet.conversation.rest.PostedJson;
import org.broadsheet.moderation.Deciding;
import org.broadsheet.moderation.Deciding.Decide;
import org.broadsheet.moderation.Deciding.Decided;
import org.broadsheet.platform.rest.ApiApplication;
import org.broadsheet.platform.rest.Identifiers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One comment: changed by its author, reported by readers, decided on by moderators. */
@RequestScoped
@Path("comments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
public class CommentResource {
    @Inject
    OwnComments own;

    @Inject
    Flagging flagging;

    @Inject
    Deciding deciding;

    @Inject
    CommenterFactory caller;

    @Inject
    CurrentActor current;

    @PathParam("id")
    String id;

    /** A better text. */
    public record EditRequest(String body) {}

    /** What is wrong with a comment. */
    public record FlagRequest(Flag.Reason reason, String detail) {}

    /** A decision on the comment as it was seen. */
    public record DecisionRequest(
            @NotNull ModerationAction verdict, @NotNull Integer revision, String reason, String note) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says one's own comment better; what readers see stays until the new version passes")
    @APIResponse(
            responseCode = "200",
            description = "The comment as it is kept now",
            content = @Content(schema = @Schema(implementation = PostedJson.class)))
    @APIResponse(responseCode = "401", description = "A token that is not valid")
    @APIResponse(responseCode = "403", description = "permission, closed or sanction")
    @APIResponse(responseCode = "409", description = "window-closed, duplicate, or parent-not-visible")
    @APIResponse(responseCode = "429", description = "Too many; see Retry-After")
    public Response edit(@NotNull EditRequest sent) {
        var posted = own.edit(caller.get(), Identifiers.of(id), sent.body());
        return Response.ok(PostedJson.of(posted))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Operation(summary = "Takes one's own comment back")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "401", description = "A token that is not valid")
    @APIResponse(responseCode = "403", description = "permission")
    @APIResponse(responseCode = "409", description = "window-closed")
    public void takeBack() {
        own.takeBack(caller.get(), Identifiers.of(id));
    }

    @POST
    @Path("flags")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Reports a comment to the moderators")
    @APIResponse(responseCode = "202", description = "The moderators have it")
    @APIResponse(responseCode = "401", description = "A token that is not valid")
    @APIResponse(responseCode = "403", description = "permission")
    @APIResponse(responseCode = "409", description = "A second time")
    @APIResponse(responseCode = "429", description = "Too many; see Retry-After")
    public Response flag(@NotNull FlagRequest sent) {
        flagging.flag(caller.get(), Identifiers.of(id), sent.reason(), sent.detail());
        return Response.accepted().build();
    }

    @POST
    @BearerOnly
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decides on a comment")
    @APIResponse(responseCode = "200", description = "What became of it")
    @APIResponse(responseCode = "403", description = "permission, or conflict-of-interest")
    @APIResponse(responseCode = "409", description = "already-decided (who, when, verdict), or stale-revision")
    @SecurityRequirement(name = ApiApplication.TOKEN)
    public Decided decide(@NotNull @Valid DecisionRequest sent) {
        return deciding.decide(
                current.bearer(),
                new Decide(Identifiers.of(id), sent.revision(), sent.verdict(), sent.reason(), sent.note()));
    }
}
