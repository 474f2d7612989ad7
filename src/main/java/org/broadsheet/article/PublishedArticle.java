package org.broadsheet.article;

import java.time.Instant;
import java.util.List;

/**
 * A released story whole, as its page shows it.
 *
 * @param body safe HTML
 * @param commentsCloseAt when replies end, or null
 * @param nextChangeAt when what readers see of it changes by the clock alone (end, end of BREAKING), or null
 */
public record PublishedArticle(
        PublicStory story,
        String body,
        String searchHeadline,
        String dateline,
        Instant commentsCloseAt,
        List<ReleasedCorrection> corrections,
        Instant nextChangeAt) {

    public ArticleTeaser teaser() {
        return story.teaser();
    }
}
