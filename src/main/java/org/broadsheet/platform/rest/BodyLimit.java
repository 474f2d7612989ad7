package org.broadsheet.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.broadsheet.platform.ProblemException;

/** No body of more than a megabyte gets in, whether its length is announced or not. */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {
    private static final Logger LOG = System.getLogger(BodyLimit.class.getName());

    /** The longest body, in bytes. */
    static final long MOST = 1_048_576;

    /** A beacon is answered alike whatever it holds, and its body is not looked at. */
    static final String NEVER_READ = "/views";

    /** So much more is read and thrown away, for who is still sending does not hear the answer. */
    private static final long MOST_THROWN_AWAY = 32 * MOST;

    private static final String KIND = "too-large";
    private static final String DETAIL = "A body has at most one megabyte.";
    private static final int STATUS = 413;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().endsWith(NEVER_READ)) {
            return;
        }
        String announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && isTooLong(announced)) {
            throwAway(request.getEntityStream());
            request.abortWith(tooLarge().response());
            return;
        }
        request.setEntityStream(new Counted(request.getEntityStream()));
    }

    /** Reads what is still sent and keeps nothing of it, up to a bound. */
    public static void throwAway(InputStream body) {
        byte[] buffer = new byte[8192];
        try {
            long thrown = 0;
            for (int some = 0; some >= 0 && thrown < MOST_THROWN_AWAY; some = body.read(buffer)) {
                thrown += some;
            }
        } catch (IOException gone) {
            LOG.log(Level.TRACE, "Nobody waits for the answer.", gone);
        }
    }

    static Problem tooLarge() {
        return new Problem(KIND, STATUS, DETAIL);
    }

    private static boolean isTooLong(String announced) {
        try {
            return Long.parseLong(announced) > MOST;
        } catch (NumberFormatException noNumber) {
            return true;
        }
    }

    /** Counts what is read, for a length that is not announced, and breaks off at the limit. */
    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > MOST) {
                throwAway(in);
                throw new ProblemException(KIND, STATUS, DETAIL);
            }
        }
    }
}
