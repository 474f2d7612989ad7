package org.broadsheet.platform.web;

import java.util.regex.Pattern;
import org.broadsheet.platform.Secrets;

/**
 * The name of a request, by which its lines in the log are found. A proxy may give it; what is not plainly a name is
 * replaced, for it ends up in the log and in the answer.
 */
public final class RequestId {
    /** The header of the request and of the answer. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final int LENGTH = 16;

    private RequestId() {}

    /** The given name where it is 8 to 64 letters, digits, dots, dashes or underscores; else a new one. */
    public static String of(String given) {
        boolean safe = given != null && SAFE.matcher(given).matches();
        return safe ? given : Secrets.token().substring(0, LENGTH);
    }
}
