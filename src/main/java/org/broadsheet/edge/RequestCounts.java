package org.broadsheet.edge;

import java.util.concurrent.atomic.LongAdder;

/**
 * How many requests the application on this node has answered since its start, by the class of the answer's status. It
 * stands in the servlet context under the name of this class.
 */
public final class RequestCounts {
    private static final int HUNDRED = 100;
    private static final int CLASSES = 6;

    private final LongAdder[] counts = new LongAdder[CLASSES];

    RequestCounts() {
        for (int i = 0; i < CLASSES; i++) {
            counts[i] = new LongAdder();
        }
    }

    void answered(int status) {
        int statusClass = status / HUNDRED;
        if (statusClass < CLASSES) {
            counts[statusClass].increment();
        }
    }

    /**
     * The answers of one class.
     *
     * @param statusClass the first digit of the status, 1 to 5
     */
    public long answers(int statusClass) {
        return counts[statusClass].sum();
    }
}
