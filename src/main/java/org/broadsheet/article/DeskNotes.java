package org.broadsheet.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.broadsheet.platform.AuditValues;

/**
 * What the desk keeps beside a story without it being part of the text: it takes effect at once, needs no approval and
 * makes no new revision.
 *
 * @param slugline the desk's working title, or null
 * @param due when the desk wants it, or null
 * @param priority 1 (drop everything) to 9
 * @param commentMode null for the section's
 * @param legal waits for the lawyers: it cannot go out
 * @param notForPublication must never go out as it is
 */
public record DeskNotes(
        String slugline,
        Instant due,
        int priority,
        CommentMode commentMode,
        Instant commentsCloseAt,
        boolean legal,
        boolean notForPublication,
        Visibility visibility) {

    /** A story of usual priority without anything particular. */
    public static DeskNotes none() {
        return new DeskNotes(null, null, 5, null, null, false, false, Visibility.NEWSROOM);
    }

    /** As the audit trail keeps them. */
    AuditValues audited() {
        return new AuditValues()
                .text("slugline", slugline)
                .time("dueAt", due)
                .number("priority", priority)
                .constant("commentMode", commentMode)
                .time("commentsCloseAt", commentsCloseAt)
                .flag("legalHold", legal)
                .flag("notForPublication", notForPublication)
                .constant("visibility", visibility);
    }

    /** Whether readers may say under the story what they might before; desks count closing times in minutes. */
    boolean hasConversationOf(DeskNotes other) {
        return commentMode == other.commentMode && Objects.equals(closingMinute(), other.closingMinute());
    }

    private Instant closingMinute() {
        return commentsCloseAt == null ? null : commentsCloseAt.truncatedTo(ChronoUnit.MINUTES);
    }
}
