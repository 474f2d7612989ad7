package org.broadsheet.workflow.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.rest.BearerOnly;
import org.broadsheet.platform.Slice;
import org.broadsheet.platform.rest.ApiApplication;
import org.broadsheet.platform.rest.Identifiers;
import org.broadsheet.workflow.Workflow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens to a story: the transitions of the workflow. */
@RequestScoped
@Path("articles/{id}/transitions")
@Produces(MediaType.APPLICATION_JSON)
@BearerOnly
@SecurityRequirement(name = ApiApplication.TOKEN)
@Tag(name = "workflow")
public class TransitionsResource {
    @Inject
    Workflow workflow;

    @Inject
    CurrentActor actor;

    @PathParam("id")
    String id;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "makeTransition", summary = "Makes a transition, or refuses it")
    @APIResponse(responseCode = "200", description = "Where the story stands now")
    @APIResponse(responseCode = "403", description = "permission, or four-eyes")
    @APIResponse(responseCode = "409", description = "stale-revision, illegal-transition or slug-taken")
    @APIResponse(
            responseCode = "422",
            description = "gates, each with its code, schedule-in-the-past or embargo-agreed")
    public StoryStatusJson make(@NotNull @Valid TransitionRequestJson asked) {
        return StoryStatusJson.of(workflow.carryOut(actor.bearer(), asked.move(Identifiers.of(id))));
    }

    @GET
    @Operation(operationId = "listTransitions", summary = "What the caller may do now, and why not the rest")
    public Slice<AvailableTransitionJson> possibilities() {
        return new Slice<>(
                workflow.possibilities(actor.bearer(), Identifiers.of(id)).stream()
                        .map(AvailableTransitionJson::of)
                        .toList(),
                null);
    }
}
