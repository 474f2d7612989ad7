package org.broadsheet.platform;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A failure that nobody expected. Whoever asked is told its number and nothing else; the log has the rest under the same
 * number. Failures of one kind, of the same classes, thrown at the same places and with the same code of the database,
 * share a number: the log has the stack trace of the first one a day, and once a minute how often they came again.
 */
public final class Incident {
    private static final Logger LOG = Logger.getLogger(Incident.class.getName());
    private static final int NUMBER_LENGTH = 10;
    private static final int DEEPEST = 50;
    private static final Repeats TRACES = new Repeats(Duration.ofDays(1));
    private static final Repeats COUNTS = new Repeats(Duration.ofMinutes(1));

    private Incident() {}

    /**
     * Writes a failure into the log, or counts it, and returns the number to tell. A browser that hung up while it sent, or
     * before it had its answer, is no failure: anybody could fill the log with that.
     */
    public static String log(Throwable failure) {
        String number = number(failure);
        Level level = isHungUp(failure) ? Level.FINE : Level.SEVERE;
        if (TRACES.note(number).isPresent()) {
            LOG.log(level, "Incident " + number, failure);
        } else {
            COUNTS.note(number)
                    .ifPresent(unsaid -> LOG.log(level, "Incident " + number + " came again: " + (unsaid + 1)));
        }
        return number;
    }

    /** Made of names, places and the codes of a database alone: what a failure says may be what somebody sent. */
    static String number(Throwable failure) {
        String places = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .map(cause -> cause.getClass().getName() + code(cause) + Arrays.toString(cause.getStackTrace()))
                .collect(Collectors.joining());
        return Hashes.sha256(places).substring(0, NUMBER_LENGTH);
    }

    /** All that a database refuses comes by the same classes and places. */
    private static String code(Throwable cause) {
        return cause instanceof SQLException refused ? " " + refused.getSQLState() : "";
    }

    static boolean isHungUp(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < DEEPEST; cause = cause.getCause()) {
            if (cause instanceof IOException && isOfConnection(cause)) {
                return true;
            }
            depth++;
        }
        return false;
    }

    /** Whether the server's own connection to who asks gave it, and no file or other server. */
    private static boolean isOfConnection(Throwable cause) {
        return Stream.of(cause.getStackTrace())
                .map(StackTraceElement::getClassName)
                .dropWhile(name -> name.startsWith("java.") || name.startsWith("sun."))
                .findFirst()
                .filter(name -> name.startsWith("io.undertow.") || name.startsWith("org.xnio."))
                .isPresent();
    }
}
