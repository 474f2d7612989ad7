package org.broadsheet.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.broadsheet.comment.CommentAuthor;
import org.broadsheet.comment.CommentWords;
import org.broadsheet.platform.Hashes;
import org.broadsheet.platform.Refusal;
import org.broadsheet.platform.Throttle;
import org.broadsheet.platform.Throttle.Limit;

/**
 * Keeps anybody from saying much at once. It counts in the database, each attempt by one statement, so that of two at
 * the same time on two nodes one gets through.
 */
@ApplicationScoped
class Flood {
    private static final Duration GUEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration MEMBER_PAUSE = Duration.ofSeconds(3);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_OF_ADDRESS = 20;
    private static final int MOST_EDITS = 10;

    @Inject
    Throttle throttle;

    @Inject
    CommentWords words;

    /** Counts a reply, and refuses it with 429 when it comes too soon. */
    void checkReply(CommentAuthor author) {
        if (!author.isGuest()) {
            require("comment-member:" + author.authorKey(), 1, MEMBER_PAUSE);
            return;
        }
        String guest = "comment-guest:" + Hashes.sha256(author.addressKey(), author.authorKey());
        Limit address = new Limit("comment-address:" + author.addressKey(), MOST_OF_ADDRESS, MINUTE);
        throttle.refusing(new Limit(guest, 1, GUEST_PAUSE), address).ifPresent(limit -> {
            // a guest whom only his neighbours hold up has not had his turn yet
            if (limit.equals(address)) {
                throttle.takeBack(guest);
            }
            throw refused(limit.window());
        });
    }

    /** Counts an edit. */
    void checkEdit(CommentAuthor author) {
        require("comment-edit:" + author.authorKey(), MOST_EDITS, MINUTE);
    }

    /** Counts a report. */
    void checkFlag(String reporterKey) {
        require("comment-flag:" + reporterKey, MOST_OF_ADDRESS, MINUTE);
    }

    private void require(String bucket, int most, Duration window) {
        if (!throttle.allows(bucket, most, window)) {
            throw refused(window);
        }
    }

    private Refusal refused(Duration wait) {
        return new Refusal(
                "flood",
                429,
                words.say("refused_flood", wait.toSeconds()),
                List.of(),
                Map.of("retryAfter", wait.toSeconds()));
    }
}
