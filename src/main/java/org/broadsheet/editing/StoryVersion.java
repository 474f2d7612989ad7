package org.broadsheet.editing;

import java.time.Instant;
import org.broadsheet.account.PersonName;
import org.broadsheet.article.StoryContent;

/**
 * One version of a story whole: what it says, who wrote it and when.
 *
 * @param note what the writer told the desk about it, or null
 */
public record StoryVersion(
        long articleId,
        int number,
        String hash,
        StoryContent content,
        int words,
        PersonName writer,
        Instant savedAt,
        String note) {}
