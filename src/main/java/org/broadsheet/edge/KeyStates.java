package org.broadsheet.edge;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Set;

/**
 * The state of the page keys on this node, as one number that rises with each purge. A rendering notes it when it begins
 * and may be kept only if none of its keys was purged since; one that took too long to tell may not.
 */
class KeyStates {
    private static final Duration MEMORY = Duration.ofMinutes(1);
    private static final int MOST = 20_000;

    private final Deque<Purge> purges = new ArrayDeque<>();
    private long now = 1;
    private long forgotten;

    private record Purge(long state, long nanoTime, Set<String> keys) {}

    /** The state of all keys at this moment. */
    synchronized long now() {
        return now;
    }

    /**
     * These keys are not what they were.
     *
     * @param nanoTime the machine's monotonic time
     */
    synchronized void purged(Set<String> keys, long nanoTime) {
        now++;
        purges.add(new Purge(now, nanoTime, keys));
        while (purges.size() > MOST || nanoTime - purges.peek().nanoTime > MEMORY.toNanos()) {
            forgotten = purges.remove().state;
        }
    }

    /** No key is what it was. */
    synchronized void allPurged() {
        now++;
        forgotten = now;
        purges.clear();
    }

    /** Whether all these keys are what they were in that state. */
    synchronized boolean unchangedSince(long state, Collection<String> keys) {
        if (state < forgotten) {
            return false;
        }
        return purges.stream()
                .filter(purge -> purge.state > state)
                .allMatch(purge -> Collections.disjoint(purge.keys, keys));
    }
}
