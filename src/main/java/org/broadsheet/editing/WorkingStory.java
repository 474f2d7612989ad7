package org.broadsheet.editing;

import java.util.List;
import org.broadsheet.account.PersonName;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.publication.ReleasedCorrection;
import org.broadsheet.workflow.StoryStatus;

/**
 * A story as the staff has it: the newest version, what the desk keeps beside it, and where it stands.
 *
 * @param reviewer who has claimed it for review, or null
 * @param holder the name of whoever has it open for writing, or null
 * @param told what readers were ever told about changes, newest first
 * @param repeatsOldNote whether the newest version's note is the one that readers were given with the version before
 */
public record WorkingStory(
        StoryVersion version,
        DeskNotes notes,
        StoryStatus status,
        PersonName reviewer,
        String holder,
        List<ReleasedCorrection> told,
        boolean repeatsOldNote) {

    public WorkingStory {
        told = List.copyOf(told);
    }
}
