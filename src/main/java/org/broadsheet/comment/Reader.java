package org.broadsheet.comment;

/**
 * Who reads a conversation: his own comments that wait are shown to him, and to nobody else.
 *
 * @param personId 0 for a guest
 * @param editTokenHash the hash of a token that he was given with a comment, or empty
 */
public record Reader(long personId, String editTokenHash) {
    public static final Reader ANYBODY = new Reader(0, "");

    /** Somebody by his account (0 for none) and by a token that he holds (null for none). */
    public static Reader of(long personId, String editToken) {
        return new Reader(personId, editToken == null ? "" : EditToken.hash(editToken));
    }
}
