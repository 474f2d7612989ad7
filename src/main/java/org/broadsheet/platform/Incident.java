package org.broadsheet.platform;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.stream.Stream;

/**
 * A failure that nobody expected. Whoever asked is told its number and nothing else; the log has the rest under the same
 * number.
 */
public final class Incident {
    private static final Logger LOG = System.getLogger(Incident.class.getName());
    private static final int NUMBER_LENGTH = 10;
    private static final int DEEPEST = 50;

    private Incident() {}

    /**
     * Writes a failure into the log once and returns the number to tell. That somebody hung up while he sent, or before he
     * had his answer, is his affair: anybody could fill the log with it.
     */
    public static String log(Throwable failure) {
        String number = Secrets.token().substring(0, NUMBER_LENGTH);
        LOG.log(isHungUp(failure) ? Level.DEBUG : Level.ERROR, "Incident " + number, failure);
        return number;
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
