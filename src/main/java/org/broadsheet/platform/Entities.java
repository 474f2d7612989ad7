package org.broadsheet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Hands the container's transaction-bound entity manager to {@code @Inject}, so that tests can hand in theirs. */
@ApplicationScoped
public class Entities {
    private static final int DEEPEST = 50;
    /** Of H2 and PostgreSQL: the transaction was chosen to end a deadlock. */
    private static final Set<String> DEADLOCKS = Set.of("40001", "40P01");

    @Produces
    @PersistenceContext(unitName = "broadsheet")
    EntityManager entities;

    /** Whether somebody else wrote the same row at the same moment, and was first; to try again may well succeed. */
    public static boolean isConflict(Throwable failure) {
        return isUniqueViolation(failure)
                || hasState(failure, DEADLOCKS)
                || causes(failure).anyMatch(OptimisticLockException.class::isInstance);
    }

    /** Whether a row was refused because another has its unique key. */
    public static boolean isUniqueViolation(Throwable failure) {
        return hasState(failure, Set.of("23505"));
    }

    private static boolean hasState(Throwable failure, Set<String> states) {
        return causes(failure).anyMatch(cause -> cause instanceof SQLException refused && hasState(refused, states));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    /** What a batch was refused for stands behind the batch's own failure. */
    private static boolean hasState(SQLException refused, Set<String> states) {
        for (SQLException next = refused; next != null; next = next.getNextException()) {
            if (next.getSQLState() != null && states.contains(next.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
