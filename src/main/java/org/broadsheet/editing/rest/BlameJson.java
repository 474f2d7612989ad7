package org.broadsheet.editing.rest;

import java.time.Instant;
import java.util.List;
import org.broadsheet.article.RevisionRow;
import org.broadsheet.editing.BlamedSentence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who wrote which sentence of the newest version. */
@Schema(name = "Blame")
public record BlameJson(List<SentenceJson> sentences) {

    /**
     * One sentence.
     *
     * @param field {@code headline}, {@code standfirst} or {@code body}
     * @param block the place of its paragraph, from 0
     * @param revision the version that most of its words come from, with its writer
     * @param changed the version in which it got the wording that it has, with its writer
     */
    @Schema(name = "BlamedSentence")
    public record SentenceJson(
            String field,
            int block,
            String text,
            int revision,
            PersonJson writer,
            Instant at,
            int changed,
            PersonJson changedBy,
            Instant changedAt) {}

    static BlameJson of(List<BlamedSentence> sentences) {
        return new BlameJson(sentences.stream().map(BlameJson::sentence).toList());
    }

    private static SentenceJson sentence(BlamedSentence blamed) {
        return new SentenceJson(
                blamed.sentence().field(),
                blamed.sentence().block(),
                blamed.sentence().text(),
                blamed.written().number(),
                writer(blamed.written()),
                blamed.written().savedAt(),
                blamed.changed().number(),
                writer(blamed.changed()),
                blamed.changed().savedAt());
    }

    private static PersonJson writer(RevisionRow row) {
        return new PersonJson(row.writerHandle(), row.writerName());
    }
}
