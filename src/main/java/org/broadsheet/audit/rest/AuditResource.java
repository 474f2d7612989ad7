package org.broadsheet.audit.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.Permission;
import org.broadsheet.account.rest.BearerOnly;
import org.broadsheet.audit.AuditEntry;
import org.broadsheet.audit.AuditFilter;
import org.broadsheet.audit.AuditFormatter;
import org.broadsheet.audit.AuditNames;
import org.broadsheet.audit.AuditNames.Names;
import org.broadsheet.audit.AuditRecords;
import org.broadsheet.audit.Verification;
import org.broadsheet.audit.Verifying;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Slice;
import org.broadsheet.platform.rest.ApiApplication;
import org.broadsheet.platform.rest.ListParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who did what, for those who may know. */
@RequestScoped
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@BearerOnly
@SecurityRequirement(name = ApiApplication.TOKEN)
@Tag(name = "audit")
public class AuditResource {
    @Inject
    AuditRecords records;

    @Inject
    Verifying verifying;

    @Inject
    AuditNames known;

    @Inject
    AuditFormatter words;

    @Inject
    CurrentActor actor;

    @POST
    @Path("verification")
    @Operation(
            operationId = "verifyAudit",
            summary = "Recomputes the whole audit trail and the record of versions, signatures and decisions; this may"
                    + " take minutes")
    @APIResponse(responseCode = "200", description = "What was found, up to a number, and how much was looked at")
    @APIResponse(responseCode = "403", description = "permission")
    public Verification verify() {
        return verifying.verify(actor.bearer());
    }

    @GET
    @Operation(operationId = "readAudit", summary = "The events of the audit trail, newest first, with their seals")
    public Slice<AuditJson> list(
            @QueryParam("entity") @Parameter(description = "A kind, or a kind and an id as in article:12")
                    String entity,
            @QueryParam("actor") @Parameter(description = "A handle") String handle,
            @QueryParam("since") @Parameter(description = "A time with offset") String since,
            @BeanParam ListParameters list) {
        Actor reader = actor.bearer();
        reader.require(Permission.AUDIT_READ);
        Slice<AuditEntry> entries =
                records.list(reader, AuditFilter.parse(entity, handle, since), list.cursor(), list.limit());
        Names names = known.of(entries.items());
        return entries.map(entry -> AuditJson.of(entry, words, names));
    }
}
