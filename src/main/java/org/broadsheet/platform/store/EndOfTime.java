package org.broadsheet.platform.store;

import java.time.Instant;

/** The end of time, as the store writes it: an open interval ends here. */
public final class EndOfTime {
    public static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    private EndOfTime() {}

    /** Whether the store can keep an instant, and people could mean it. */
    public static boolean covers(Instant instant) {
        return !instant.isBefore(BEGINNING) && !instant.isAfter(END);
    }
}
