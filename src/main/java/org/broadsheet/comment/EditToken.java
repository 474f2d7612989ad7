package org.broadsheet.comment;

import org.broadsheet.platform.Hashes;

/** The token that a guest is given with a comment. Only its hash is kept; it is random enough to need no key. */
public final class EditToken {
    private EditToken() {}

    public static String hash(String token) {
        return Hashes.sha256("edit-token", token);
    }
}
