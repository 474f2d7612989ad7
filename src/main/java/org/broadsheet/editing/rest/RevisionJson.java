package org.broadsheet.editing.rest;

import java.time.Instant;
import java.util.List;
import org.broadsheet.article.RevisionRow;
import org.broadsheet.editing.rest.Manuscript.ChangeJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version in the history of a story.
 *
 * @param note what the writer told the desk with it, or null
 * @param notes what the desk was told of it later, newest first
 */
@Schema(name = "Revision")
public record RevisionJson(
        int revision,
        String hash,
        String headline,
        int words,
        PersonJson writer,
        Instant savedAt,
        String note,
        ChangeJson change,
        List<NoteJson> notes) {

    /** What somebody told the desk of the version without saving another one. */
    @Schema(name = "DeskNote")
    public record NoteJson(PersonJson writer, Instant at, String text) {
        static NoteJson of(RevisionRow.Note note) {
            return new NoteJson(new PersonJson(note.writerHandle(), note.writerName()), note.at(), note.text());
        }
    }

    static RevisionJson of(RevisionRow row, List<RevisionRow.Note> notes) {
        return new RevisionJson(
                row.number(),
                row.hash(),
                row.headline(),
                row.wordCount(),
                new PersonJson(row.writerHandle(), row.writerName()),
                row.savedAt(),
                row.note(),
                row.changeKind() == null ? null : new ChangeJson(row.changeKind(), row.changeText()),
                notes.stream()
                        .filter(note -> note.number() == row.number())
                        .map(NoteJson::of)
                        .toList());
    }
}
