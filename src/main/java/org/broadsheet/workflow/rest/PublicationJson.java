package org.broadsheet.workflow.rest;

import java.time.Instant;
import org.broadsheet.article.PublicationState;
import org.broadsheet.workflow.StoryStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What readers have of a story, or will.
 *
 * @param path where they find it, or will; null while neither
 * @param liveRevision the version that they have, or null
 * @param plannedRevision the version that waits for its time, or null
 * @param publishAt when the planned one will be released, or when the live one was
 * @param embargoUntil the agreed embargo, whether anything is planned or not
 */
@Schema(name = "Publication")
public record PublicationJson(
        PublicationState state,
        String path,
        Integer liveRevision,
        Integer plannedRevision,
        Instant publishAt,
        Instant embargoUntil,
        Instant publishUntil,
        Instant breakingUntil,
        Instant firstPublishedAt) {

    public static PublicationJson of(StoryStatus status) {
        return new PublicationJson(
                status.publication(),
                status.path(),
                status.liveRevision(),
                status.plannedRevision(),
                status.publishAt(),
                status.embargoUntil(),
                status.publishUntil(),
                status.breakingUntil(),
                status.firstPublishedAt());
    }
}
