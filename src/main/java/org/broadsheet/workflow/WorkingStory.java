package org.broadsheet.workflow;

import org.broadsheet.account.PersonName;
import org.broadsheet.article.DeskNotes;

/**
 * A story as the staff has it: the newest version, what the desk keeps beside it, and where it stands.
 *
 * @param reviewer who has claimed it for review, or null
 * @param holder the name of whoever has it open for writing, or null
 */
public record WorkingStory(
        StoryVersion version, DeskNotes notes, Standing standing, PersonName reviewer, String holder) {}
