package org.broadsheet.comment;

import java.util.List;
import org.broadsheet.platform.Slice;

/**
 * A page of a conversation.
 *
 * @param first whether nothing stands before it
 */
public record ThreadPage(Slice<ShownComment> slice, boolean first) {
    /** A page with nothing on it. */
    public static final ThreadPage NOTHING = new ThreadPage(new Slice<>(List.of(), null), true);

    public List<ShownComment> items() {
        return slice.items();
    }

    /** Where the conversation goes on, or null. */
    public String next() {
        return slice.next();
    }
}
