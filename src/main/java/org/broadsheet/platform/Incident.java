package org.broadsheet.platform;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A failure that nobody expected. Whoever asked is told its number and nothing else; the log has the rest under the same
 * number. Failures of one kind share a number, so that nobody fills the log with them.
 */
public final class Incident {
    private static final Logger LOG = System.getLogger(Incident.class.getName());
    private static final int DEEPEST = 50;
    private static final Kinds KINDS = new Kinds();

    private Incident() {}

    /**
     * Returns the number to tell. The log has the stack trace of the first failure of a kind, and how often it came
     * again. That somebody hung up while he sent, or before he had his answer, is his affair: anybody could fill the log
     * with it.
     */
    public static String log(Throwable failure) {
        Kinds.Seen seen = KINDS.count(failure, System.nanoTime());
        Level level = isHungUp(failure) ? Level.DEBUG : Level.ERROR;
        if (seen.isFirst()) {
            LOG.log(level, "Incident " + seen.number(), failure);
        } else if (seen.isRound()) {
            LOG.log(level, "Incident {0} came {1} times.", seen.number(), Long.toString(seen.times()));
        }
        return seen.number();
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

    /**
     * Which failures are the same: those of the same classes, thrown at the same places, whatever they say. A kind is
     * forgotten after a day, so that its trace is in the log again, and before that where there are too many kinds.
     */
    static final class Kinds {
        private static final int MOST = 500;
        private static final Duration MEMORY = Duration.ofDays(1);
        private static final int NUMBER_LENGTH = 10;
        private static final int TEN = 10;

        private final Map<Integer, Kind> kinds = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Kind> eldest) {
                return size() > MOST;
            }
        };

        private static final class Kind {
            private final String number = Secrets.token().substring(0, NUMBER_LENGTH);
            private final long since;
            private long times;

            Kind(long since) {
                this.since = since;
            }
        }

        /**
         * A failure among those of its kind.
         *
         * @param times how many there were, this one included
         */
        record Seen(String number, long times) {
            boolean isFirst() {
                return times == 1;
            }

            /** Whether so many are worth a line: 10, 100, 1,000 and so on. */
            boolean isRound() {
                long left = times;
                while (left % TEN == 0) {
                    left /= TEN;
                }
                return left == 1;
            }
        }

        /** @param nanoTime the machine's monotonic time */
        synchronized Seen count(Throwable failure, long nanoTime) {
            int fingerprint = fingerprint(failure);
            Kind kind = kinds.get(fingerprint);
            if (kind == null || nanoTime - kind.since > MEMORY.toNanos()) {
                kinds.remove(fingerprint);
                kind = new Kind(nanoTime);
                kinds.put(fingerprint, kind);
            }
            kind.times++;
            return new Seen(kind.number, kind.times);
        }

        /** The names and places alone: what a failure says may be what somebody sent. */
        private static int fingerprint(Throwable failure) {
            return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                    .limit(DEEPEST)
                    .mapToInt(cause -> Objects.hash(cause.getClass().getName(), Arrays.hashCode(cause.getStackTrace())))
                    .reduce(1, (all, one) -> 31 * all + one);
        }
    }
}
