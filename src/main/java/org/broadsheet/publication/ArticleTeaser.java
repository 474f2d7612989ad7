package org.broadsheet.publication;

import java.time.Instant;
import org.broadsheet.article.ArticleKind;
import org.broadsheet.article.CommentMode;
import org.broadsheet.text.WordCount;

/**
 * A released story as a list shows it. Bylines and tags of a whole list come in one further query each.
 *
 * @param breakingUntil until when it is breaking, or null
 * @param comments how many readers see, or null where comments are hidden
 * @param commentMode how it may be commented on: its own mode, else its section's
 */
public record ArticleTeaser(
        long id,
        long publicationId,
        String path,
        long sectionId,
        String headline,
        String shortHeadline,
        String kicker,
        String standfirst,
        ArticleKind kind,
        String language,
        Instant breakingUntil,
        Instant firstPublishedAt,
        Instant updatedAt,
        int wordCount,
        long views,
        Integer comments,
        CommentMode commentMode) {

    public boolean isBreakingAt(Instant t) {
        return breakingUntil != null && breakingUntil.isAfter(t);
    }

    /** When it stops being breaking, or null where it is not at this moment. */
    public Instant breakingEndAfter(Instant t) {
        return isBreakingAt(t) ? breakingUntil : null;
    }

    /** The same with what holds where the story itself says nothing: its section's mode. */
    ArticleTeaser under(CommentMode ofSection) {
        CommentMode mode = commentMode == null ? ofSection : commentMode;
        return new ArticleTeaser(
                id,
                publicationId,
                path,
                sectionId,
                headline,
                shortHeadline,
                kicker,
                standfirst,
                kind,
                language,
                breakingUntil,
                firstPublishedAt,
                updatedAt,
                wordCount,
                views,
                mode == CommentMode.HIDDEN ? null : comments,
                mode);
    }

    /** Whether readers see comments under it, should there be any. */
    public boolean isTalkedOver() {
        return commentMode != CommentMode.HIDDEN;
    }

    public int readingMinutes() {
        return WordCount.readingMinutes(wordCount, language);
    }
}
