package org.broadsheet.publication;

import java.time.Instant;
import org.broadsheet.article.ChangeKind;

/**
 * What readers were told about a change, with the story that it is about.
 *
 * @param path where readers find the story, or null where they no longer have it
 * @param headline that readers have, or had last
 * @param withdrawal why the note itself was wrong, or null while it holds
 */
public record ReleasedCorrection(
        long id,
        ChangeKind kind,
        String text,
        Instant at,
        long articleId,
        String path,
        String headline,
        Withdrawal withdrawal) {

    /** What readers are told of a note that was withdrawn. */
    public record Withdrawal(String text, Instant at) {}

    /** A note that holds. */
    public ReleasedCorrection(
            long id, ChangeKind kind, String text, Instant at, long articleId, String path, String headline) {
        this(id, kind, text, at, articleId, path, headline, null);
    }
}
