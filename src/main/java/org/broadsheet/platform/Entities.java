package org.broadsheet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/** Hands the container's transaction-bound entity manager to {@code @Inject}, so that tests can hand in theirs. */
@ApplicationScoped
public class Entities {
    private static final int MOST_NAMED = 200;
    private static final Map<EntityManagerFactory, Set<String>> NAMED =
            Collections.synchronizedMap(new WeakHashMap<>());

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

    /**
     * A query with a limit, for texts of which there are few. EclipseLink works out the SQL of a query anew whenever a
     * limit is set, and that of a named one, which has its limit from the beginning, once: so text and limit become a
     * name at first use, up to a number that nobody's choice of a limit goes beyond.
     */
    public static <T> TypedQuery<T> limited(EntityManager entities, String jpql, Class<T> row, int most) {
        EntityManagerFactory factory = entities.getEntityManagerFactory();
        Set<String> named = NAMED.computeIfAbsent(factory, none -> ConcurrentHashMap.newKeySet());
        String name = jpql + " limit " + most;
        if (!named.contains(name)) {
            TypedQuery<T> query = entities.createQuery(jpql, row).setMaxResults(most);
            if (named.size() >= MOST_NAMED) {
                return query;
            }
            factory.addNamedQuery(name, query);
            named.add(name);
        }
        return entities.createNamedQuery(name, row);
    }
}
