package org.broadsheet.text;

/** How much work a comparison may still take; a text that somebody made to be slow is compared coarsely instead. */
public final class DiffBudget {
    private static final long USUAL = 60_000_000;

    private long left;

    DiffBudget(long most) {
        left = most;
    }

    /** Enough for any story, and less than a second. */
    public static DiffBudget usual() {
        return new DiffBudget(USUAL);
    }

    /** Whether two lists of these sizes may be aligned; what that takes is counted when they may. */
    boolean allows(int one, int other) {
        long both = (long) one + other;
        return allows(both * both);
    }

    /** Whether there is as much left; it is counted when there is. */
    boolean allows(long cost) {
        if (cost > left) {
            return false;
        }
        left -= cost;
        return true;
    }
}
