package org.broadsheet.platform.rest;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** As {@link JsonErrorMapper}, for the one exception for which the server brings a mapper of its own. */
@Provider
public class UnknownFieldMapper implements ExceptionMapper<UnrecognizedPropertyException> {
    @Override
    public Response toResponse(UnrecognizedPropertyException unknown) {
        return JsonErrors.problem(unknown).response();
    }
}
