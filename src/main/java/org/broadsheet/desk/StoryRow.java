package org.broadsheet.desk;

import java.time.Instant;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.WorkingState;

/**
 * One line of the desk's list of stories.
 *
 * @param revision the number of the newest version
 * @param releaseAt when the planned version goes out, or when the one that readers had last went out; or null
 * @param embargoUntil the agreed embargo while it is in force, or null
 * @param liveRevision the version that readers have, or null
 * @param plannedRevision the version that is planned, or null
 */
public record StoryRow(
        long id,
        int revision,
        String headline,
        WorkingState state,
        PublicationState publication,
        long sectionId,
        int wordCount,
        String savedBy,
        Instant savedAt,
        DeskNotes notes,
        Instant embargoUntil,
        boolean owesSignature,
        String claimedBy,
        Instant releaseAt,
        Integer liveRevision,
        Integer plannedRevision) {}
