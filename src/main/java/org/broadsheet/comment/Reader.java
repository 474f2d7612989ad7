package org.broadsheet.comment;

/**
 * Who reads a conversation: a reader's own comments that wait are shown to that reader alone.
 *
 * @param personId 0 for a guest
 * @param editTokenHash the hash of a token that was given with a comment, or empty
 */
public record Reader(long personId, String editTokenHash) {
    public static final Reader ANYBODY = new Reader(0, "");

    /** Somebody by account (0 for none) and by a token that they hold (null for none). */
    public static Reader of(long personId, String editToken) {
        return new Reader(personId, editToken == null ? "" : EditToken.hash(editToken));
    }
}
