package org.broadsheet.platform;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * A failure that nobody expected. Whoever asked is told its number and nothing else; the log has the rest under the same
 * number.
 */
public final class Incident {
    private static final Logger LOG = System.getLogger(Incident.class.getName());
    private static final int NUMBER_LENGTH = 10;

    private Incident() {}

    /** Writes a failure into the log once and returns the number to tell. */
    public static String log(Throwable failure) {
        String number = Secrets.token().substring(0, NUMBER_LENGTH);
        LOG.log(Level.ERROR, "Incident " + number, failure);
        return number;
    }
}
