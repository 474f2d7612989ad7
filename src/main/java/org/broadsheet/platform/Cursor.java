package org.broadsheet.platform;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.broadsheet.platform.store.EndOfTime;

/**
 * A place in a list that is ordered by time and id, newest first; what comes next is older. Outside it is one opaque
 * word; one that we did not make is refused with 400.
 *
 * @param seal proves that we made it, and for which list ({@link CursorSeals}); empty before that
 */
public record Cursor(Instant at, long id, String seal) {
    private static final int PARTS = 3;

    public Cursor(Instant at, long id) {
        this(at, id, "");
    }

    /**
     * Reads a cursor, whose seal the list looks at; null or empty is the start of the list, and gives null. There is one
     * way to write each.
     */
    public static Cursor parse(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("~", -1);
            if (parts.length != PARTS) {
                throw forged();
            }
            Cursor cursor = new Cursor(Instant.parse(parts[0]), Long.parseLong(parts[1]), parts[2]);
            if (!cursor.isOurs() || !cursor.toString().equals(text)) {
                throw forged();
            }
            return cursor;
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw forged();
        }
    }

    /** Only what the store can hold: a time beyond that would be an error of the database. */
    private boolean isOurs() {
        return id >= 0 && !at.isBefore(Instant.EPOCH) && EndOfTime.covers(at);
    }

    @Override
    public String toString() {
        byte[] plain = (at + "~" + id + "~" + seal).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    static ProblemException forged() {
        return ProblemException.invalid("cursor", "This cursor was not made by this site.");
    }
}
