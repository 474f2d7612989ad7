package org.broadsheet.desk.rest;

import java.time.Instant;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.WorkingState;
import org.broadsheet.desk.StoryRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of the staff's list of stories.
 *
 * @param publication LIVE, SCHEDULED and so on, as it is now
 * @param savedBy the name of whoever wrote the newest version
 * @param claimedBy the name of the reviewer, or null
 * @param lockedBy the name of whoever has it open for writing, or null
 * @param publishAt when readers have or get it, or null
 */
@Schema(name = "StoryLine")
public record StoryRowJson(
        long id,
        int revision,
        String headline,
        String slugline,
        WorkingState state,
        PublicationState publication,
        String section,
        int words,
        String savedBy,
        Instant savedAt,
        Instant due,
        int priority,
        boolean legal,
        boolean notForPublication,
        Instant embargoUntil,
        boolean signatureOwed,
        String claimedBy,
        String lockedBy,
        Instant publishAt) {

    static StoryRowJson of(StoryRow row, String section, String lockedBy) {
        return new StoryRowJson(
                row.id(),
                row.revision(),
                row.headline(),
                row.notes().slugline(),
                row.state(),
                row.publication(),
                section,
                row.wordCount(),
                row.savedBy(),
                row.savedAt(),
                row.notes().due(),
                row.notes().priority(),
                row.notes().legal(),
                row.notes().notForPublication(),
                row.embargoUntil(),
                row.owesSignature(),
                row.claimedBy(),
                lockedBy,
                row.releaseAt());
    }
}
