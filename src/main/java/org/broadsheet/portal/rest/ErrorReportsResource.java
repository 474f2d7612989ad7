package org.broadsheet.portal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.broadsheet.platform.rest.Identifiers;
import org.broadsheet.platform.web.ClientAddress;
import org.broadsheet.platform.web.CrossSite;
import org.broadsheet.portal.ErrorReporting;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A reader's report of an error in a story, as a program sends it. */
@RequestScoped
@Path("articles/{id}/error-reports")
@Tag(name = "readers")
public class ErrorReportsResource {
    @Inject
    HttpServletRequest request;

    @Inject
    ClientAddress addresses;

    @Inject
    CrossSite crossSite;

    @Inject
    ErrorReporting reporting;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Something in the story is wrong; 202 once the desk has it")
    @APIResponse(responseCode = "202", description = "The desk has it")
    @APIResponse(responseCode = "403", description = "cross-site")
    @APIResponse(responseCode = "429", description = "Too many; see Retry-After")
    public Response report(@PathParam("id") String id, @NotNull ReportRequest report) {
        crossSite.check(request, false);
        reporting.report(new ErrorReporting.Report(
                Identifiers.of(id), report.detail(), report.email(), addresses.networkOf(request)));
        return Response.accepted().header("Cache-Control", "no-store").build();
    }

    /** What is wrong, and where the reader may be asked. */
    public record ReportRequest(String detail, String email) {}
}
