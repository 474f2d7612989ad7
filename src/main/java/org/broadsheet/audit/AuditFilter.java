package org.broadsheet.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.store.EndOfTime;

/**
 * Which events to show; null means any.
 *
 * @param entity the kind of thing, as in {@code article}
 * @param entityId which one of that kind
 * @param actor a handle
 * @param since not before
 */
public record AuditFilter(String entity, Long entityId, String actor, Instant since) {

    /**
     * Reads the filter as it is asked for; empty text is none.
     *
     * @param entity a kind alone, or a kind and an id as in {@code article:12}
     * @param since ISO 8601 with offset
     */
    public static AuditFilter parse(String entity, String actor, String since) {
        String kind = given(entity);
        int colon = kind == null ? -1 : kind.indexOf(':');
        return new AuditFilter(
                colon < 0 ? kind : kind.substring(0, colon),
                colon < 0 ? null : id(kind.substring(colon + 1)),
                handle(given(actor)),
                time(given(since)));
    }

    /** A handle may be written as people write it to one another, with the sign before it. */
    private static String handle(String text) {
        return text != null && text.startsWith("@") ? text.substring(1) : text;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Long id(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException none) {
            throw ProblemException.invalid("entity", "A kind of thing, or a kind and its number as in “article:12”.");
        }
    }

    private static Instant time(String text) {
        try {
            Instant time = text == null ? null : OffsetDateTime.parse(text).toInstant();
            if (time != null && !EndOfTime.covers(time)) {
                throw noTime();
            }
            return time;
        } catch (DateTimeParseException none) {
            throw noTime();
        }
    }

    private static ProblemException noTime() {
        return ProblemException.invalid("since", "A time with its offset, as in “2026-03-02T09:00:00Z”.");
    }
}
