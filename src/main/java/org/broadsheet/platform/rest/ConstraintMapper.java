package org.broadsheet.platform.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;

/** Answers broken constraints of a command with 400 and the field of each, as the caller spelt it. */
@Provider
public class ConstraintMapper implements ExceptionMapper<ConstraintViolationException> {
    @Override
    public Response toResponse(ConstraintViolationException broken) {
        List<Violation> violations = broken.getConstraintViolations().stream()
                .map(ConstraintMapper::violation)
                .sorted(Comparator.comparing(Violation::field))
                .toList();
        return Problem.of(ProblemException.invalid(violations)).response();
    }

    private static Violation violation(ConstraintViolation<?> broken) {
        return new Violation(field(broken.getPropertyPath()), broken.getMessage());
    }

    /** The path without the method and parameter in front, which mean nothing to the caller. */
    private static String field(Path path) {
        StringBuilder field = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                field.append('[').append(node.getIndex()).append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return field.toString();
    }
}
