package org.broadsheet.article;

/** How much work a comparison may still take; a text that somebody made to be slow is compared coarsely instead. */
final class Effort {
    private static final long USUAL = 60_000_000;

    private long left;

    Effort(long most) {
        left = most;
    }

    /** Enough for any story, and less than a second. */
    static Effort usual() {
        return new Effort(USUAL);
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
