package org.broadsheet.comment;

import org.broadsheet.platform.Hashes;

/** The word that a guest is given with his comment. Only its hash is kept; it is random enough to need no key. */
public final class EditToken {
    private EditToken() {}

    public static String hash(String token) {
        return Hashes.sha256("edit-token", token);
    }
}
