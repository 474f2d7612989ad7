package org.broadsheet.comment;

import java.time.Instant;
import org.broadsheet.article.CommentMode;

/**
 * Whether a released story may be replied to, and under which rules.
 *
 * @param mode the story's own, else its section's
 * @param preset how strict moderation is in its section: OPEN, BALANCED or STRICT
 * @param closesAt when replies end, or null
 */
public record ReplyRules(
        long articleId,
        String path,
        long sectionId,
        String language,
        CommentMode mode,
        String preset,
        Instant closesAt) {

    /** Whether readers see comments at all. */
    public boolean isHidden() {
        return mode == CommentMode.HIDDEN;
    }

    public boolean isOpenAt(Instant t) {
        return (mode == CommentMode.OPEN || mode == CommentMode.PREMODERATED)
                && (closesAt == null || t.isBefore(closesAt));
    }
}
