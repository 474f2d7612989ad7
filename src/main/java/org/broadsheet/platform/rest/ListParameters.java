package org.broadsheet.platform.rest;

import jakarta.ws.rs.QueryParam;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.ProblemException;

/** The parameters of every list: {@code limit}, from 1 to 100, and {@code cursor}. For {@code @BeanParam}. */
public class ListParameters {
    private static final int MOST = 100;
    private static final int USUAL = 20;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /** How many items at most; refuses with 400 what is no number from 1 to 100. */
    public int limit() {
        if (limit == null) {
            return USUAL;
        }
        if (!limit.matches("[1-9]\\d?|100")) {
            throw ProblemException.invalid("limit", "A number from 1 to " + MOST + ".");
        }
        return Integer.parseInt(limit);
    }

    /** Where to go on, or null at the start; refuses a forged one with 400. */
    public Cursor cursor() {
        return Cursor.parse(cursor);
    }

    /** The cursor as it was sent, for lists with a key of their own. */
    public String rawCursor() {
        return cursor;
    }
}
