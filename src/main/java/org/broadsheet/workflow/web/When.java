package org.broadsheet.workflow.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;
import java.util.Optional;
import org.broadsheet.platform.DatabaseClock;
import org.broadsheet.platform.SiteSettings;

/**
 * Times as the desk says them: the clock today, the day before or after by its name, all in the site's zone. Nothing at
 * the desk is cached, so a time may be told as a distance.
 */
@Named("when")
@ApplicationScoped
public class When {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    /** What the store can hold, and more than anybody means. */
    private static final ValueRange YEARS = ValueRange.of(1900, 9998);

    private static final long HOURS_AS_DISTANCE = 12;

    @Inject
    SiteSettings site;

    @Inject
    DatabaseClock clock;

    @Inject
    DeskWords words;

    /** {@code 14:00} today, {@code tomorrow 14:00}, {@code 3 Nov 14:00}, {@code 3 Nov 2025 14:00}; nothing for none. */
    public String at(Instant instant) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime there = instant.atZone(site.zone());
        String day = day(there.toLocalDate());
        return (day.isEmpty() ? "" : day + " ") + CLOCK.format(there);
    }

    /** The same with the day always said: {@code today 18:00}. */
    public String on(Instant instant) {
        boolean today = instant.atZone(site.zone()).toLocalDate().equals(today());
        return today ? words.say("when_today") + " " + at(instant) : at(instant);
    }

    /** As it stands in a sentence: {@code at 18:00}, {@code tomorrow at 18:00}, {@code on 3 Nov at 18:00}. */
    public String moment(Instant instant) {
        ZonedDateTime there = instant.atZone(site.zone());
        String clock = words.say("when_at", CLOCK.format(there));
        String day = day(there.toLocalDate());
        if (day.isEmpty()) {
            return clock;
        }
        boolean near = Math.abs(distance(there.toLocalDate())) == 1;
        return (near ? day : words.say("when_day", day)) + " " + clock;
    }

    /** {@code 4 min ago}. */
    public String ago(Instant instant) {
        Duration since = Duration.between(instant, clock.now());
        if (since.toMinutes() < 1) {
            return words.say("when_now");
        }
        if (since.toHours() < 1) {
            return words.say("when_minutes", since.toMinutes());
        }
        return since.toHours() < HOURS_AS_DISTANCE ? words.say("when_hours", since.toHours()) : at(instant);
    }

    public boolean isPast(Instant instant) {
        return instant != null && instant.isBefore(clock.now());
    }

    /** For machines. */
    public String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** As a field of a form holds it. */
    public String field(Instant instant) {
        return instant == null ? "" : FIELD.format(instant.atZone(site.zone()));
    }

    /** What a field of a form says; empty for nothing. */
    public Optional<Instant> read(String field) throws DateTimeException {
        if (field == null || field.isBlank()) {
            return Optional.empty();
        }
        LocalDateTime time = LocalDateTime.parse(field.strip());
        YEARS.checkValidValue(time.getYear(), ChronoField.YEAR);
        return Optional.of(time.atZone(site.zone()).toInstant());
    }

    /** The zone in which all times of the desk are, as in {@code CET}. */
    public String getZone() {
        return site.zone().getDisplayName(TextStyle.SHORT, site.language());
    }

    private String day(LocalDate day) {
        long distance = distance(day);
        if (distance == 0) {
            return "";
        }
        if (Math.abs(distance) == 1) {
            return words.say(distance > 0 ? "when_tomorrow" : "when_yesterday");
        }
        String pattern = day.getYear() == today().getYear() ? "d MMM" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, site.language()).format(day);
    }

    private long distance(LocalDate day) {
        return ChronoUnit.DAYS.between(today(), day);
    }

    private LocalDate today() {
        return clock.now().atZone(site.zone()).toLocalDate();
    }
}
