package org.broadsheet.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.StoryField;

/**
 * A released story whole, as its page shows it.
 *
 * @param body safe HTML
 * @param fields what the page shows beside the teaser; a field without a value is not in it
 * @param commentsCloseAt when replies end, or null
 * @param nextChangeAt when what readers see of it changes by the clock alone (end, end of BREAKING), or null
 */
public record PublishedArticle(
        PublicStory story,
        String body,
        Map<StoryField, Object> fields,
        Instant commentsCloseAt,
        List<ReleasedCorrection> corrections,
        Instant nextChangeAt) {

    public ArticleTeaser teaser() {
        return story.teaser();
    }

    /** The text of a field, or null. */
    public String text(StoryField field) {
        return (String) fields.get(field);
    }

    public boolean is(StoryField flag) {
        return fields.containsKey(flag);
    }
}
