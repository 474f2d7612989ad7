package org.broadsheet.readership.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.platform.web.ClientAddress;
import org.broadsheet.platform.web.CrossSite;
import org.broadsheet.readership.Beacon;
import org.broadsheet.readership.ViewCounting;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The beacon of an article page. The answer is always the same, so nobody learns what counts or what there is. */
@RequestScoped
@Path("articles/{id}/views")
@Tag(name = "readers")
public class ViewsResource {
    private static final int LONGEST_ID = 18;

    @Inject
    HttpServletRequest request;

    @Inject
    ClientAddress addresses;

    @Inject
    CurrentActor current;

    @Inject
    CrossSite crossSite;

    @Inject
    ViewCounting counting;

    @POST
    @Operation(summary = "The page has been in sight; 204 whatever is sent, and whether it counts or not")
    @APIResponse(responseCode = "204", description = "Always")
    public Response seen(@PathParam("id") String id) {
        if (id.length() <= LONGEST_ID && id.matches("\\d+") && !crossSite.refuses(request, false)) {
            String userAgent = request.getHeader("User-Agent");
            counting.note(
                    new Beacon(Long.parseLong(id), addresses.of(request), userAgent, isPrefetch(), current.isStaff()));
        }
        return Response.noContent().header("Cache-Control", "no-store").build();
    }

    private boolean isPrefetch() {
        return says("Sec-Purpose", "prefetch") || says("Purpose", "prefetch") || says("X-Moz", "prefetch");
    }

    private boolean says(String header, String word) {
        String value = request.getHeader(header);
        return value != null && value.contains(word);
    }
}
