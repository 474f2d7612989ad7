package org.broadsheet.workflow.rest;

import org.broadsheet.article.WorkingState;
import org.broadsheet.workflow.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a story stands, after something happened to it.
 *
 * @param revision the number of the newest version
 * @param signatureOwed whether it went out without an approval that is still to come
 */
@Schema(name = "Standing")
public record StandingJson(
        long id, int revision, String hash, WorkingState state, boolean signatureOwed, PublicationJson publication) {

    static StandingJson of(Standing standing) {
        return new StandingJson(
                standing.id(),
                standing.revision(),
                standing.hash(),
                standing.state(),
                standing.owesSignature(),
                PublicationJson.of(standing));
    }
}
