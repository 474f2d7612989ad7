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
        Response answer = Problem.of(status).response();
        Object allowed = refused.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        return allowed == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }
}
