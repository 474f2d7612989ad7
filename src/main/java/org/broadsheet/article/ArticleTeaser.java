package org.broadsheet.article;

import java.time.Instant;

/**
 * A released story as a list shows it. Bylines and tags of a whole list come in one further query each.
 *
 * @param breakingUntil until when it is breaking, or null
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
        int comments) {

    public boolean isBreakingAt(Instant t) {
        return breakingUntil != null && breakingUntil.isAfter(t);
    }

    /** When it stops being breaking, or null where it is not at this moment. */
    public Instant breakingEndAfter(Instant t) {
        return isBreakingAt(t) ? breakingUntil : null;
    }

    public int readingMinutes() {
        return Words.readingMinutes(wordCount, language);
    }
}
