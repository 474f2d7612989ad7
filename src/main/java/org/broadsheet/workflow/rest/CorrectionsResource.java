package org.broadsheet.workflow.rest;

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
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.rest.BearerOnly;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.rest.ApiApplication;
import org.broadsheet.platform.rest.Identifiers;
import org.broadsheet.workflow.History;
import org.broadsheet.workflow.Workflow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What readers were told about changes of a story. */
@RequestScoped
@Path("articles/{id}/corrections/{n}")
@Produces(MediaType.APPLICATION_JSON)
@BearerOnly
@SecurityRequirement(name = ApiApplication.TOKEN)
@Tag(name = "workflow")
public class CorrectionsResource {
    @Inject
    Workflow workflow;

    @Inject
    History history;

    @Inject
    CurrentActor actor;

    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawCorrection",
            summary = "Withdraws a note to readers; it stays visible, marked as withdrawn, with the reason")
    @APIResponse(responseCode = "200", description = "The note as readers see it now")
    @APIResponse(responseCode = "409", description = "already-withdrawn")
    public CorrectionJson withdraw(
            @PathParam("id") String id, @PathParam("n") String n, @NotNull @Valid WithdrawalRequest why) {
        Actor who = actor.bearer();
        long story = Identifiers.of(id);
        long note = Identifiers.of(n);
        workflow.withdrawNote(who, story, note, why.text());
        return history.told(who, story).stream()
                .filter(told -> told.id() == note)
                .findFirst()
                .map(CorrectionJson::of)
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * A note is withdrawn.
     *
     * @param text why, for readers
     */
    @Schema(name = "WithdrawalRequest")
    public record WithdrawalRequest(@NotNull String text) {}
}
