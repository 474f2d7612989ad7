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
     * A query with a limit, for texts of which there are few. EclipseLink works out the SQL of a limited query each time
     * that it is asked, unless it is a named one that had a limit before: so the text becomes its name at first use.
     */
    public static <T> TypedQuery<T> limited(EntityManager entities, String jpql, Class<T> row, int most) {
        EntityManagerFactory factory = entities.getEntityManagerFactory();
        Set<String> named = NAMED.computeIfAbsent(factory, none -> ConcurrentHashMap.newKeySet());
        if (!named.contains(jpql)) {
            factory.addNamedQuery(jpql, entities.createQuery(jpql, row).setMaxResults(most));
            named.add(jpql);
        }
        return entities.createNamedQuery(jpql, row).setMaxResults(most);
    }
}
