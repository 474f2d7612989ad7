package org.broadsheet.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Times as forms hold them: a day and a clock in the site's zone, without an offset. On the nights on which clocks are
 * changed some of these never come, and some come twice and need their offset beside them.
 */
public record WallClock(ZoneId zone, Locale language) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    /** What the store can hold, and more than anybody means. */
    private static final ValueRange YEARS = ValueRange.of(1900, 9998);

    private static final int LONGEST = 32;

    /** Why a text is no time. */
    public enum Fault {
        MALFORMED,
        SKIPPED,
        TWICE
    }

    /** A text that is no time, or not one time. */
    public static final class UnreadableException extends DateTimeException {
        private static final long serialVersionUID = 1L;

        private final Fault fault;
        private final String clock;

        UnreadableException(Fault fault, String clock) {
            super(fault + " " + clock);
            this.fault = fault;
            this.clock = clock;
        }

        public Fault fault() {
            return fault;
        }

        /** {@code 02:30}; empty for a text that has none. */
        public String clock() {
            return clock;
        }
    }

    /**
     * One of two times that a field may mean.
     *
     * @param offset as in {@code +02:00}
     * @param label as in {@code 02:30 CEST (UTC+02:00)}
     */
    public record Reading(String offset, String label, boolean chosen) {}

    /** As a field of a form holds it. */
    public String field(Instant instant) {
        return instant == null ? "" : FIELD.format(instant.atZone(zone));
    }

    /** The offset that a field needs beside it, because its time comes twice; empty for nearly all. */
    public String offset(Instant instant) {
        return instant != null && comesTwice(instant)
                ? instant.atZone(zone).getOffset().getId()
                : "";
    }

    private boolean comesTwice(Instant instant) {
        return offsets(instant.atZone(zone).toLocalDateTime()).size() > 1;
    }

    private List<ZoneOffset> offsets(LocalDateTime time) {
        return zone.getRules().getValidOffsets(time);
    }

    /**
     * What a field of a form says; empty for nothing.
     *
     * @param offset which of the two is meant, for a time that comes twice; else of no account, and may be null
     */
    public Optional<Instant> read(String text, String offset) throws UnreadableException {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        LocalDateTime time = parse(text).orElseThrow(() -> new UnreadableException(Fault.MALFORMED, ""));
        List<ZoneOffset> offsets = offsets(time);
        if (offsets.isEmpty()) {
            throw new UnreadableException(Fault.SKIPPED, CLOCK.format(time));
        }
        return Optional.of(offsets.stream()
                .filter(one -> offsets.size() == 1 || one.getId().equals(offset))
                .findFirst()
                .map(time::toInstant)
                .orElseThrow(() -> new UnreadableException(Fault.TWICE, CLOCK.format(time))));
    }

    private static Optional<LocalDateTime> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            LocalDateTime time = LocalDateTime.parse(text.strip());
            YEARS.checkValidValue(time.getYear(), ChronoField.YEAR);
            return Optional.of(time);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /**
     * The two times that a field may mean, where its time comes twice; empty for any other text.
     *
     * @param offset the one that is chosen, or nothing
     */
    public List<Reading> readings(String text, String offset) {
        LocalDateTime time = text == null ? null : parse(text).orElse(null);
        if (time == null || offsets(time).size() < 2) {
            return List.of();
        }
        return offsets(time).stream()
                .map(one -> new Reading(
                        one.getId(),
                        CLOCK.format(time) + " " + named(time.toInstant(one)),
                        one.getId().equals(offset)))
                .toList();
    }

    /** The zone of a field by its name, and what it is called on the day that the field says. */
    public String zoneOf(String text, String offset) {
        boolean fixed = zone.getRules().isFixedOffset();
        try {
            return read(text, offset)
                    .filter(instant -> !fixed)
                    .map(instant -> name() + ", " + named(instant))
                    .orElseGet(this::name);
        } catch (UnreadableException unfinished) {
            return name();
        }
    }

    /** {@code Europe/Berlin}: true in summer and in winter. */
    public String name() {
        return zone.getId();
    }

    /** {@code CEST}, as the zone is called at this time. */
    public String season(Instant instant) {
        return DateTimeFormatter.ofPattern("z", language).format(instant.atZone(zone));
    }

    private String named(Instant instant) {
        return season(instant) + " (UTC" + DateTimeFormatter.ofPattern("xxx").format(instant.atZone(zone)) + ")";
    }

    /** {@code 14:00}, with the zone as it is called then where the clock alone would mislead whoever reads it now. */
    public String clock(Instant instant, Instant now) {
        ZonedDateTime there = instant.atZone(zone);
        boolean plain = there.getOffset().equals(now.atZone(zone).getOffset()) && !comesTwice(instant);
        return CLOCK.format(there) + (plain ? "" : " " + season(instant));
    }
}
