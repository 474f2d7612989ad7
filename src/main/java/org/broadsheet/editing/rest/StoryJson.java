package org.broadsheet.editing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.broadsheet.article.CommentMode;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.Visibility;
import org.broadsheet.article.WorkingState;
import org.broadsheet.editing.WorkingStory;
import org.broadsheet.workflow.rest.CorrectionJson;
import org.broadsheet.workflow.rest.HoldJson;
import org.broadsheet.workflow.rest.PublicationJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A story as the staff has it: the newest version, what the desk keeps beside it, and what readers have of it.
 *
 * @param commentMode the story's own, or null for its section's
 * @param holds how the holds that it is under now were placed
 * @param reviewer who has claimed it, or null
 * @param lockedBy the name of whoever has it open for writing, or null
 * @param corrections what readers were ever told about changes, newest first
 * @param notices what its writer should look at again, in the answer to a save; else left out
 */
@Schema(name = "Story")
public record StoryJson(
        @JsonUnwrapped VersionJson version,
        WorkingState state,
        String slugline,
        Instant due,
        int priority,
        CommentMode commentMode,
        Instant commentsCloseAt,
        boolean legal,
        boolean notForPublication,
        List<HoldJson> holds,
        Visibility visibility,
        PersonJson reviewer,
        String lockedBy,
        boolean signatureOwed,
        PublicationJson publication,
        List<CorrectionJson> corrections,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<NoticeJson> notices) {

    static StoryJson of(WorkingStory story, VersionJson version, List<HoldJson> holds, List<NoticeJson> notices) {
        DeskNotes notes = story.notes();
        return new StoryJson(
                version,
                story.status().state(),
                notes.slugline(),
                notes.due(),
                notes.priority(),
                notes.commentMode(),
                notes.commentsCloseAt(),
                notes.legal(),
                notes.notForPublication(),
                holds,
                notes.visibility(),
                PersonJson.of(story.reviewer()),
                story.holder(),
                story.status().owesSignature(),
                PublicationJson.of(story.status()),
                story.told().stream().map(CorrectionJson::of).toList(),
                notices);
    }
}
