package org.broadsheet.platform.store;

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
    /**
     * The transaction was chosen to end a deadlock, in H2 and in PostgreSQL, or lost against another one's row by an
     * exclusion constraint.
     */
    private static final Set<String> LOSSES = Set.of("40001", "40P01", "23P01");

    @Produces
    @PersistenceContext(unitName = "broadsheet")
    EntityManager entities;

    /** Whether somebody else wrote the same row at the same moment, and was first; to try again may well succeed. */
    public static boolean isConflict(Throwable failure) {
        return isUniqueViolation(failure)
                || hasState(failure, LOSSES)
                || causes(failure).anyMatch(OptimisticLockException.class::isInstance);
    }

    /** Whether a row was refused because another has its unique key. */
    public static boolean isUniqueViolation(Throwable failure) {
        return hasState(failure, Set.of("23505"));
    }

    private static boolean hasState(Throwable failure, Set<String> states) {
        return causes(failure).anyMatch(cause -> cause instanceof SQLException refused && hasState(refused, states));
    }

    /** The transaction manager adds the failure of a commit as a suppressed one. */
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> Stream.concat(
                        Stream.of(cause), Stream.of(cause.getSuppressed()).flatMap(suppressed -> Stream.iterate(
                                        suppressed, Objects::nonNull, Throwable::getCause)
                                .limit(DEEPEST))));
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
