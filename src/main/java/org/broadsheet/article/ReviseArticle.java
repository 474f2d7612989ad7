package org.broadsheet.article;

/**
 * A save.
 *
 * @param basedOn the hash or number of the revision that the writer started from, as {@link Drafting#revise} compares it
 * @param notes the desk's own facts, or null to leave them
 * @param note what the writer tells the desk about this version, or null
 */
public record ReviseArticle(long articleId, int basedOn, StoryContent content, DeskNotes notes, String note) {
    /** The same with other facts of the desk. */
    public ReviseArticle keeping(DeskNotes facts) {
        return new ReviseArticle(articleId, basedOn, content, facts, note);
    }
}
