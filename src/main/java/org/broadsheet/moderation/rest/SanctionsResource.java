package org.broadsheet.moderation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.rest.BearerOnly;
import org.broadsheet.moderation.Sanctions;
import org.broadsheet.platform.rest.ApiApplication;
import org.broadsheet.platform.rest.Identifiers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One sanction. */
@RequestScoped
@Path("sanctions/{id}")
@Tag(name = "comments")
public class SanctionsResource {
    @Inject
    Sanctions sanctions;

    @Inject
    CurrentActor current;

    @DELETE
    @BearerOnly
    @Operation(summary = "Ends a sanction before its time")
    @SecurityRequirement(name = ApiApplication.TOKEN)
    public void lift(@PathParam("id") String id) {
        sanctions.lift(current.bearer(), Identifiers.of(id));
    }
}
