package org.broadsheet.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.comment.CommentAuthor;
import org.broadsheet.comment.CommentMessages;
import org.broadsheet.platform.Hashes;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Throttle;

/**
 * Keeps anybody from saying much at once. It counts in the database, each attempt by one statement, so that of two at
 * the same time on two nodes one gets through.
 */
@ApplicationScoped
class CommentRateLimit {
    private static final Duration GUEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration MEMBER_PAUSE = Duration.ofSeconds(3);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_OF_ADDRESS = 20;
    private static final int MOST_EDITS = 10;

    @Inject
    Throttle throttle;

    @Inject
    CommentMessages messages;

    /** How long an author waits between two comments. */
    static Duration pause(boolean guest) {
        return guest ? GUEST_PAUSE : MEMBER_PAUSE;
    }

    /**
     * Counts a reply, and refuses it with 429 when it comes too soon; one that is sent again while the first is under way
     * goes on, for the store keeps one of them.
     *
     * @param reply what names it
     */
    void checkReply(CommentAuthor author, String reply) {
        Duration pause = pause(author.isGuest());
        String own = own(author);
        String same = "comment-same:" + reply;
        Map<String, Integer> attempts = throttle.count(pause, own, same);
        if (attempts.get(own) == 1) {
            checkAddress(author, own, same);
        } else if (attempts.get(same) == 1) {
            throttle.takeBack(same);
            throw refused(pause);
        } else if (attempts.get(same) > MOST_OF_ADDRESS) {
            throw refused(pause);
        }
    }

    private static String own(CommentAuthor author) {
        return author.isGuest()
                ? "comment-guest:" + Hashes.sha256(author.addressKey(), author.authorKey())
                : "comment-member:" + author.authorKey();
    }

    private void checkAddress(CommentAuthor author, String... counted) {
        if (author.isGuest() && !throttle.allows("comment-address:" + author.addressKey(), MOST_OF_ADDRESS, MINUTE)) {
            // a guest who is held up only by neighbours has not had a turn yet
            Stream.of(counted).forEach(throttle::takeBack);
            throw refused(MINUTE);
        }
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

    private ProblemException refused(Duration wait) {
        return new ProblemException(
                "flood",
                429,
                messages.say("refused_flood", wait.toSeconds()),
                List.of(),
                Map.of("retryAfter", wait.toSeconds()));
    }
}
