package org.broadsheet.platform.store;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Tells a database that is away from every other failure. */
public final class DatabaseOutage {
    private static final String DEADLOCK = "40001";
    private static final int H2_CONCURRENT_UPDATE = 90131;

    private DatabaseOutage() {}

    /** Whether a lost, refused or exhausted connection, or one that waited in vain, lies at the bottom of this failure. */
    public static boolean causedBy(Throwable failure) {
        return causedBy(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** The last cause in one line for a log. */
    public static String innermost(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause.getCause() != null && depth < 50; depth++) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static boolean causedBy(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure) || isConflict(failure)) {
            return false;
        }
        if (failure instanceof ResourceException
                || isOfEmbeddedFile(failure)
                || failure instanceof SQLException sql && isLost(sql)) {
            return true;
        }
        return causedBy(failure.getCause(), seen)
                || failure instanceof SQLException sql && causedBy(sql.getNextException(), seen);
    }

    /** Two transactions in each other's way: a deadlock, or in H2 a row that another has changed meanwhile. */
    private static boolean isConflict(Throwable failure) {
        return failure instanceof SQLException sql
                && (DEADLOCK.equals(sql.getSQLState()) || sql.getErrorCode() == H2_CONCURRENT_UPDATE);
    }

    /** H2 calls a disk that is full, and everything that comes of it, a general error; its cause says more. */
    private static boolean isOfEmbeddedFile(Throwable failure) {
        return failure.getClass().getName().equals("org.h2.mvstore.MVStoreException");
    }

    private static boolean isLost(SQLException failure) {
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || isConnectionState(failure.getSQLState());
    }

    /**
     * Class 08 is the standard's, and 53 what a server has run out of: disk, memory, connections. 57P01 to 57P03 is a PostgreSQL that stops or starts; 90098 and 90121 a closed H2; 55P03
     * and HYT00 a row that somebody held for too long; 57014 a statement that took longer than it was given.
     */
    private static boolean isConnectionState(String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P0")
                        || "55P03".equals(state)
                        || "57014".equals(state)
                        || "HYT00".equals(state)
                        || "90098".equals(state)
                        || "90121".equals(state));
    }
}
