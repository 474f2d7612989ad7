package org.broadsheet.platform.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.broadsheet.platform.ProblemException;

/** Answers a refusal of a use case with its problem document. */
@Provider
public class ProblemExceptionMapper implements ExceptionMapper<ProblemException> {
    @Override
    public Response toResponse(ProblemException refusal) {
        return Problem.of(refusal).response();
    }
}
