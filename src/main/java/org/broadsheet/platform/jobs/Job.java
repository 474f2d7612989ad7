package org.broadsheet.platform.jobs;

import java.time.Duration;

/**
 * Something that the server does by itself again and again, once the gate is open. A bean that implements this is found
 * and run; it keeps its transactions short and its own.
 */
public interface Job {
    /** Its name among the leases. */
    String name();

    /** How long it rests between the end of a run and the beginning of the next. */
    Duration pause();

    /**
     * For how long a node that began a run keeps the others from it; zero for a job of each node. A run that takes longer
     * may meet another one, and must bear that.
     */
    Duration lease();

    /** Whether a node is of no use while this does not run, so that readers had better be sent to another. */
    default boolean isVital() {
        return false;
    }

    void run();
}
