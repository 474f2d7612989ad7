package org.broadsheet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;

/**
 * Seals the cursors that we give away, each for one list, and refuses with 400 what comes back and is none of them: made
 * up, altered, or taken from another list. The key is the database's: a cursor is good on every node and for ever.
 */
@ApplicationScoped
public class CursorSeals {
    private static final String PURPOSE = "cursor";
    /** 128 bits; a cursor opens no door, it only must not be made up. */
    private static final int LENGTH = 32;

    private static final char BEFORE_SEAL = '.';

    @Inject
    Secrets secrets;

    /** A slice made from one item more than was asked for, whose cursor leads on in this list alone. */
    public <T> Slice<T> slice(String list, List<T> oneMore, int limit, Function<T, Cursor> cursor) {
        return Slice.of(oneMore, limit, last -> seal(list, cursor.apply(last)));
    }

    /** Refuses a cursor that was not sealed for this list; none is the start of it. */
    public void check(String list, Cursor cursor) {
        if (cursor != null && !Hashes.same(seal(list, cursor).seal(), cursor.seal())) {
            throw Cursor.forged();
        }
    }

    /** The cursor of a list with a key of its own. */
    public String seal(String list, String key) {
        return key + BEFORE_SEAL + sealOf(list, key);
    }

    /** The key in such a cursor. */
    public String open(String list, String cursor) {
        String key = cursor.substring(0, Math.max(0, cursor.lastIndexOf(BEFORE_SEAL)));
        if (!Hashes.same(seal(list, key), cursor)) {
            throw Cursor.forged();
        }
        return key;
    }

    private Cursor seal(String list, Cursor cursor) {
        return new Cursor(cursor.at(), cursor.id(), sealOf(list, cursor.at(), cursor.id()));
    }

    private String sealOf(Object... parts) {
        return secrets.hash(PURPOSE, parts).substring(0, LENGTH);
    }
}
