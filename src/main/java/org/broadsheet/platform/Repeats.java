package org.broadsheet.platform;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Keeps what happens again and again from filling the log: it is said when it happens first, and then once in a while
 * with how often it happened unsaid. Of a thousand kinds the one that was quiet for longest is forgotten.
 */
public final class Repeats {
    private static final int MOST_KINDS = 1_000;

    private final long pause;
    private final LongSupplier nanos;
    private final Map<String, Said> said = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Said> eldest) {
            return size() > MOST_KINDS;
        }
    };

    private record Said(long at, long unsaid) {}

    /** Says the same once in so long. */
    public Repeats(Duration pause) {
        this(pause, System::nanoTime);
    }

    Repeats(Duration pause, LongSupplier nanos) {
        this.pause = pause.toNanos();
        this.nanos = nanos;
    }

    /**
     * Takes note that it happened.
     *
     * @param kind what counts as the same
     * @return empty where it is not to be said now; else how often it happened unsaid since it was said last
     */
    public synchronized OptionalLong note(String kind) {
        long now = nanos.getAsLong();
        Said last = said.get(kind);
        if (last != null && now - last.at < pause) {
            said.put(kind, new Said(last.at, last.unsaid + 1));
            return OptionalLong.empty();
        }
        said.put(kind, new Said(now, 0));
        return OptionalLong.of(last == null ? 0 : last.unsaid);
    }
}
