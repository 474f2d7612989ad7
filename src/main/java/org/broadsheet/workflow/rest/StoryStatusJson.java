package org.broadsheet.workflow.rest;

import org.broadsheet.article.WorkingState;
import org.broadsheet.workflow.StoryStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a story stands, after something happened to it.
 *
 * @param revision the number of the newest version
 * @param signatureOwed whether it went out without an approval that is still to come
 */
@Schema(name = "Standing")
public record StoryStatusJson(
        long id, int revision, String hash, WorkingState state, boolean signatureOwed, PublicationJson publication) {

    public static StoryStatusJson of(StoryStatus status) {
        return new StoryStatusJson(
                status.id(),
                status.revision(),
                status.hash(),
                status.state(),
                status.owesSignature(),
                PublicationJson.of(status));
    }
}
