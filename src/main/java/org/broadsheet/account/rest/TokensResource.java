package org.broadsheet.account.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.PersonalTokens;
import org.broadsheet.account.SigningIn;
import org.broadsheet.account.TokenEntry;
import org.broadsheet.platform.Slice;
import org.broadsheet.platform.rest.ApiApplication;
import org.broadsheet.platform.rest.Identifiers;
import org.broadsheet.platform.rest.ListParameters;
import org.broadsheet.platform.web.ClientAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Personal tokens: given for handle and password, listed and revoked by their owner. */
@RequestScoped
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "account")
public class TokensResource {
    @Inject
    PersonalTokens tokens;

    @Inject
    CurrentActor actor;

    @Inject
    ClientAddress addresses;

    @Context
    HttpServletRequest request;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A new token for handle and password; its word is shown this once")
    @APIResponse(
            responseCode = "201",
            description = "The token",
            content = @Content(schema = @Schema(implementation = PersonalTokens.Issued.class)))
    @APIResponse(responseCode = "401", description = "Handle or password is wrong; which, is not said")
    @APIResponse(responseCode = "429", description = "Too many tries; see Retry-After")
    public Response issue(@NotNull @Valid TokenRequest wanted) {
        var attempt = new SigningIn.Attempt(wanted.handle(), wanted.password(), addresses.networkOf(request));
        PersonalTokens.Issued issued = tokens.issue(attempt, wanted.label());
        return Response.created(URI.create("tokens/" + issued.id()))
                .header("Cache-Control", "no-store")
                .entity(issued)
                .build();
    }

    @GET
    @BearerOnly
    @Operation(summary = "One's own tokens that are good, newest first")
    @SecurityRequirement(name = ApiApplication.TOKEN)
    public Slice<TokenEntry> list(@BeanParam ListParameters list) {
        return tokens.list(actor.bearer(), list.cursor(), list.limit());
    }

    @DELETE
    @BearerOnly
    @Path("{id}")
    @Operation(summary = "Revokes one of one's own tokens")
    @SecurityRequirement(name = ApiApplication.TOKEN)
    public void revoke(@PathParam("id") String id) {
        tokens.revoke(actor.bearer(), Identifiers.of(id));
    }
}
