package org.broadsheet.conversation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.conversation.Posted;

/**
 * What became of a reply.
 *
 * @param editToken left out after an edit: the author has it
 */
public record PostedJson(
        long id,
        int revision,
        CommentStatus status,
        String html,
        @JsonInclude(JsonInclude.Include.NON_NULL) String editToken) {

    public static PostedJson of(Posted posted) {
        return new PostedJson(posted.id(), posted.revision(), posted.status(), posted.html(), posted.editToken());
    }
}
