package org.broadsheet.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.TransactionalException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Transactions as the server would run them, with one entity manager each, bound to the thread. Stricter than the server
 * in one point: work that goes on after its transaction was doomed by a caught failure does not end silently in a
 * rollback, it fails.
 */
final class LocalTransactions {

    private static final Set<String> WRITES = Set.of("persist", "merge", "remove", "refresh", "lock", "flush");

    private final EntityManagerFactory factory;
    private final ThreadLocal<Deque<EntityManager>> open = ThreadLocal.withInitial(ArrayDeque::new);

    LocalTransactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** What is injected: whatever the thread's transaction works with, or outside of one something to read with. */
    EntityManager entityManager() {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(this, arguments);
            }
            return call(method, current(method), arguments);
        };
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, handler);
    }

    private EntityManager current(Method method) {
        EntityManager bound = open.get().peek();
        if (bound == null && WRITES.contains(method.getName())) {
            throw new TransactionRequiredException(method.getName() + " outside of a transaction");
        }
        return bound == null ? factory.createEntityManager() : bound;
    }

    private static Object call(Method method, EntityManager target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    <T> T run(TxType type, Transactional rules, Callable<T> work) throws Exception {
        boolean inside = open.get().peek() != null;
        return switch (type) {
            case REQUIRED -> inside ? joined(rules, work) : alone(rules, work);
            case REQUIRES_NEW -> alone(rules, work);
            case MANDATORY -> {
                if (!inside) {
                    throw refused("a transaction is mandatory", new TransactionRequiredException());
                }
                yield joined(rules, work);
            }
            case SUPPORTS -> inside ? joined(rules, work) : work.call();
            case NOT_SUPPORTED -> without(work);
            case NEVER -> {
                if (inside) {
                    throw refused("there must be no transaction", new IllegalStateException());
                }
                yield work.call();
            }
        };
    }

    private static TransactionalException refused(String why, Exception cause) {
        return new TransactionalException(why, cause);
    }

    private <T> T joined(Transactional rules, Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (Exception | Error failure) {
            if (dooms(rules, failure)) {
                open.get().peek().getTransaction().setRollbackOnly();
            }
            throw failure;
        }
    }

    private <T> T alone(Transactional rules, Callable<T> work) throws Exception {
        EntityManager entities = factory.createEntityManager();
        open.get().push(entities);
        try {
            entities.getTransaction().begin();
            T result;
            try {
                result = work.call();
            } catch (Exception | Error failure) {
                end(entities, !dooms(rules, failure));
                throw failure;
            }
            if (entities.getTransaction().getRollbackOnly()) {
                end(entities, false);
                throw new IllegalStateException("The work went on although its transaction could only be rolled back.");
            }
            end(entities, true);
            return result;
        } finally {
            open.get().pop();
            entities.close();
        }
    }

    private static void end(EntityManager entities, boolean commit) {
        if (commit && !entities.getTransaction().getRollbackOnly()) {
            entities.getTransaction().commit();
        } else if (entities.getTransaction().isActive()) {
            entities.getTransaction().rollback();
        }
    }

    private <T> T without(Callable<T> work) throws Exception {
        Deque<EntityManager> suspended = open.get();
        open.set(new ArrayDeque<>());
        try {
            return work.call();
        } finally {
            open.set(suspended);
        }
    }

    private static boolean dooms(Transactional rules, Throwable failure) {
        if (rules != null && Stream.of(rules.dontRollbackOn()).anyMatch(type -> type.isInstance(failure))) {
            return false;
        }
        return failure instanceof RuntimeException
                || failure instanceof Error
                || rules != null && Stream.of(rules.rollbackOn()).anyMatch(type -> type.isInstance(failure));
    }
}
