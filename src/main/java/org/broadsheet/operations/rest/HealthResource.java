package org.broadsheet.operations.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.broadsheet.operations.DatabaseReadiness;
import org.broadsheet.operations.JobReadiness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the site works, for people without the management port; it says no more than that. */
@RequestScoped
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "site")
public class HealthResource {
    private static final int UNAVAILABLE = 503;

    @Inject
    @Readiness
    DatabaseReadiness database;

    @Inject
    JobReadiness jobs;

    @GET
    @Operation(summary = "Whether the site works")
    @APIResponse(
            responseCode = "200",
            description = "It does",
            content = @Content(schema = @Schema(implementation = Health.class)))
    @APIResponse(
            responseCode = "503",
            description = "It does not",
            content = @Content(schema = @Schema(implementation = Health.class)))
    public Response health() {
        boolean up = database.answers() && jobs.obstacle().isEmpty();
        return Response.status(up ? Response.Status.OK.getStatusCode() : UNAVAILABLE)
                .header("Cache-Control", "no-store")
                .entity(new Health(up ? "UP" : "DOWN"))
                .build();
    }

    /** What is told: {@code UP} or {@code DOWN}. */
    public record Health(String status) {}
}
