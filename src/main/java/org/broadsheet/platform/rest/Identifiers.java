package org.broadsheet.platform.rest;

import java.util.regex.Pattern;
import org.broadsheet.platform.ProblemException;

/** Reads the id in an address, after the caller has been let in: what is no number names nothing, 404. */
public final class Identifiers {
    /** As we write them; Java would read a plus sign and the digits of other scripts too. */
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,18}");

    private Identifiers() {}

    public static long of(String text) {
        try {
            if (NUMBER.matcher(text).matches()) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException beyondAllIds) {
            throw ProblemException.notFound();
        }
        throw ProblemException.notFound();
    }
}
