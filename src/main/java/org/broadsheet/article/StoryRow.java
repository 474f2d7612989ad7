package org.broadsheet.article;

import java.time.Instant;

/**
 * One line of the desk's list of stories.
 *
 * @param revision the number of the newest version
 * @param releaseAt when readers have or get it, or null
 */
public record StoryRow(
        long id,
        int revision,
        String headline,
        String slugline,
        WorkingState state,
        PublicationState publication,
        long sectionId,
        int wordCount,
        String savedBy,
        Instant savedAt,
        Instant dueAt,
        int priority,
        boolean owesSignature,
        String claimedBy,
        Instant releaseAt) {}
