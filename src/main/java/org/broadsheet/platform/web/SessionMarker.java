package org.broadsheet.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.broadsheet.platform.Hashes;
import org.broadsheet.platform.Secrets;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.platform.store.GateOpened;

/**
 * The cookie by which the page cache knows somebody who is signed in, without asking the database or a session: a time
 * and a random word under a keyed hash. It opens nothing; it only leads past the cache, and a made-up one does not.
 */
@ApplicationScoped
public class SessionMarker {
    /** The name of the marker's cookie. */
    public static final String COOKIE = "bs_marker";
    /** The name of the cookie that tells scripts that there is somebody, and nothing else; its value is {@code 1}. */
    public static final String READABLE = "bs_in";

    private static final String PURPOSE = "session-marker";
    private static final int LONGEST = 200;
    private static final int PARTS = 3;

    @Inject
    Secrets secrets;

    @Inject
    DatabaseClock clock;

    private volatile String key;

    void atStart(@Observes GateOpened opened) {
        key = secrets.key(PURPOSE);
    }

    /** A new marker that is valid for so long. */
    public String issue(Duration life) {
        return issue(key, clock.now().plus(life));
    }

    /** Whether this is a marker of ours that has not run out; touches neither database nor session. */
    public boolean valid(String marker) {
        return key != null && valid(key, marker, clock.now());
    }

    static String issue(String key, Instant until) {
        String end = Long.toString(until.getEpochSecond());
        String word = Secrets.token();
        return end + "." + word + "." + Hashes.hmac(key, end, word);
    }

    static boolean valid(String key, String marker, Instant now) {
        if (marker == null || marker.length() > LONGEST) {
            return false;
        }
        String[] parts = marker.split("\\.", -1);
        return parts.length == PARTS
                && Hashes.same(Hashes.hmac(key, parts[0], parts[1]), parts[2])
                && now.getEpochSecond() < Long.parseLong(parts[0]);
    }
}
