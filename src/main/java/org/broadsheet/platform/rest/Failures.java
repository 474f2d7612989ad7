package org.broadsheet.platform.rest;

import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import org.broadsheet.platform.Incident;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.store.DatabaseOutage;
import org.broadsheet.platform.store.Entities;

/** Turns a failure into an answer, and writes it into the log once, under the number that the caller is told. */
final class Failures {
    private static final Logger LOG = System.getLogger(Failures.class.getName());

    private Failures() {}

    static Response response(Throwable failure) {
        return problem(failure).response();
    }

    static Problem problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refusal) {
                return Problem.of(refusal);
            }
        }
        if (DatabaseOutage.causedBy(failure)) {
            LOG.log(Level.DEBUG, "Answered 503, the database is away.", failure);
            return Problem.unavailable();
        }
        if (Entities.isConflict(failure)) {
            LOG.log(Level.DEBUG, "Answered 409, somebody else was first.", failure);
            return Problem.conflict();
        }
        String incident = Incident.log(failure);
        return new Problem(
                "failure",
                500,
                "Something went wrong on our side. The incident has the number " + incident + ".",
                List.of(),
                Map.of("incident", incident));
    }
}
