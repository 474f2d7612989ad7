package org.broadsheet.workflow.rest;

import java.time.Instant;
import org.broadsheet.article.RevisionRow;
import org.broadsheet.workflow.rest.Manuscript.ChangeJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version in the history of a story. */
@Schema(name = "Revision")
public record RevisionJson(
        int revision,
        String hash,
        String headline,
        int words,
        PersonJson writer,
        Instant savedAt,
        String note,
        ChangeJson change) {

    static RevisionJson of(RevisionRow row) {
        return new RevisionJson(
                row.number(),
                row.hash(),
                row.headline(),
                row.wordCount(),
                new PersonJson(row.writerHandle(), row.writerName()),
                row.savedAt(),
                row.note(),
                row.changeKind() == null ? null : new ChangeJson(row.changeKind(), row.changeText()));
    }
}
