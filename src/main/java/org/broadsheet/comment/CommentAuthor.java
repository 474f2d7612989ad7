package org.broadsheet.comment;

/**
 * Who says it: somebody with an account, or a guest by the name and address that they typed.
 *
 * @param personId null for a guest
 * @param name what they were called when they said it; it stays under it
 * @param authorKey a keyed hash of the person or of the typed e-mail address
 * @param addressKey a keyed hash of the network that it came from
 * @param staff whether they have a place at the desk
 */
public record CommentAuthor(
        Long personId,
        String name,
        String guestEmail,
        String guestWebsite,
        String authorKey,
        String addressKey,
        boolean staff) {

    /** The name that a guest typed, or null. */
    public String guestName() {
        return isGuest() ? name : null;
    }

    public boolean isGuest() {
        return personId == null;
    }
}
