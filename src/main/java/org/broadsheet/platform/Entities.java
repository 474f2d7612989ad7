package org.broadsheet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** Hands the container's transaction-bound entity manager to {@code @Inject}, so that tests can hand in theirs. */
@ApplicationScoped
public class Entities {
    @Produces
    @PersistenceContext(unitName = "broadsheet")
    EntityManager entities;

    /** Whether a row was refused because another has its unique key. */
    public static boolean isUniqueViolation(PersistenceException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return isUniqueViolation(refused);
            }
        }
        return false;
    }

    /** What a batch was refused for stands behind the batch's own failure. */
    private static boolean isUniqueViolation(SQLException refused) {
        for (SQLException next = refused; next != null; next = next.getNextException()) {
            if ("23505".equals(next.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
