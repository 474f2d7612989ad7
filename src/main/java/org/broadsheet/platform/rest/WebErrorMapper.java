package org.broadsheet.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Gives the framework's own refusals (no such address, method, media type) the form of all others. */
@Provider
public class WebErrorMapper implements ExceptionMapper<WebApplicationException> {
    private static final int FIRST_SERVER_ERROR = 500;

    @Override
    public Response toResponse(WebApplicationException refused) {
        if (refused.getCause() instanceof JsonProcessingException unreadable) {
            return JsonErrors.problem(unreadable).response();
        }
        int status = refused.getResponse().getStatus();
        if (status >= FIRST_SERVER_ERROR) {
            return Failures.response(refused);
        }
        Response answer = problem(status).response();
        Object allowed = refused.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        return allowed == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 401 -> new Problem("unauthenticated", status, "Sign in, or send a valid token.");
            case 403 -> new Problem("permission", status, "Your role does not include this.");
            case 404 -> new Problem("not-found", status, "There is nothing here.");
            case 405 -> new Problem("method-not-allowed", status, "This address knows other methods; see Allow.");
            case 406 -> new Problem("not-acceptable", status, "The answer is JSON.");
            case 413 -> BodyLimit.tooLarge();
            case 415 -> new Problem("unsupported-media-type", status, "Send application/json.");
            default -> new Problem("invalid", status, "This request cannot be understood.");
        };
    }
}
