package org.broadsheet.event;

import java.time.Instant;
import org.broadsheet.platform.jobs.Outbox;

/**
 * A comment was written, edited or decided on.
 *
 * @param type one of the three about comments
 * @param revision of the comment, which rises with each change
 * @param seen whether readers see it, or saw it until now
 */
public record CommentChanged(EventType type, long articleId, long commentId, int revision, boolean seen, Instant at)
        implements HouseEvent {

    @Override
    public void write(Outbox outbox) {
        outbox.put(type.errand("comment:" + commentId, commentId + ":" + revision, articleId, at));
    }
}
