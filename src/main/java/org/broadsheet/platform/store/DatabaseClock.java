package org.broadsheet.platform.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The one clock of the product: the database's, so that all nodes agree on when a story is released. A node keeps its
 * distance from it and corrects that every thirty seconds; between corrections no statement is spent on the time.
 * Instants are in whole microseconds, as the store keeps them.
 */
@ApplicationScoped
public class DatabaseClock {
    private final Clock node;
    private volatile Duration ahead = Duration.ZERO;

    public DatabaseClock() {
        this(Clock.systemUTC());
    }

    public DatabaseClock(Clock node) {
        this.node = node;
    }

    public Instant now() {
        return node.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Takes the database's time over.
     *
     * @param database what it said
     * @param asked the node's time when it was asked
     * @param answered the node's time when it had answered; the middle of the two is taken
     */
    public void correct(Instant database, Instant asked, Instant answered) {
        Instant middle = asked.plus(Duration.between(asked, answered).dividedBy(2));
        ahead = Duration.between(middle, database);
    }

    /** The node's own time, for {@link #correct}. */
    public Instant nodeTime() {
        return node.instant();
    }
}
