package org.broadsheet.conversation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.broadsheet.platform.Hashes;
import org.broadsheet.platform.Secrets;
import org.broadsheet.platform.store.DatabaseClock;

/**
 * The key in a reply form: a keyed hash of story and hour, the same for every reader, for the page is cached. It tells a
 * form that was read here today from one that a robot made up or kept; it is no proof of who sends it.
 */
@ApplicationScoped
class FormKeys {
    private static final String PURPOSE = "reply-form";
    private static final long LIFE = 24;

    @Inject
    Secrets secrets;

    @Inject
    DatabaseClock clock;

    public String issue(long articleId) {
        return key(articleId, hour(clock.now()));
    }

    /** Whether a form with this key was made for this story, a day ago at most. */
    public boolean isFresh(long articleId, String key) {
        long hour = hour(clock.now());
        return key != null
                && LongStream.rangeClosed(hour - LIFE, hour).anyMatch(h -> Hashes.same(key(articleId, h), key));
    }

    private String key(long articleId, long hour) {
        return Hashes.hmac(secrets.key(PURPOSE), articleId, hour);
    }

    private static long hour(Instant instant) {
        return instant.getEpochSecond() / Duration.ofHours(1).toSeconds();
    }
}
