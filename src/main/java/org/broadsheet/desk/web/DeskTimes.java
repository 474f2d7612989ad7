package org.broadsheet.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.platform.web.WallClock;

/**
 * Times as the desk says them: the clock today, the day before or after by its name, all in the site's zone. Nothing at
 * the desk is cached, so a time may be told as a distance.
 */
@Named("when")
@ApplicationScoped
public class DeskTimes {
    private static final long HOURS_AS_DISTANCE = 12;

    @Inject
    SiteSettings site;

    @Inject
    DatabaseClock clock;

    @Inject
    DeskMessages messages;

    /** {@code 14:00} today, {@code tomorrow 14:00}, {@code 3 Nov 14:00}, {@code 3 Nov 2025 14:00}; nothing for none. */
    public String at(Instant instant) {
        if (instant == null) {
            return "";
        }
        String day = day(instant.atZone(site.zone()).toLocalDate());
        return (day.isEmpty() ? "" : day + " ") + wall().clock(instant, clock.now());
    }

    /** The same with the day always said: {@code today 18:00}. */
    public String on(Instant instant) {
        boolean today = instant.atZone(site.zone()).toLocalDate().equals(today());
        return today ? messages.say("when_today") + " " + at(instant) : at(instant);
    }

    /** As it stands in a sentence: {@code at 18:00}, {@code tomorrow at 18:00}, {@code on 3 Nov at 18:00}. */
    public String moment(Instant instant) {
        String at = messages.say("when_at", wall().clock(instant, clock.now()));
        LocalDate date = instant.atZone(site.zone()).toLocalDate();
        String day = day(date);
        if (day.isEmpty()) {
            return at;
        }
        boolean near = Math.abs(distance(date)) == 1;
        return (near ? day : messages.say("when_day", day)) + " " + at;
    }

    /** {@code 4 min ago}. */
    public String ago(Instant instant) {
        Duration since = Duration.between(instant, clock.now());
        if (since.toMinutes() < 1) {
            return messages.say("when_now");
        }
        if (since.toHours() < 1) {
            return messages.say("when_minutes", since.toMinutes());
        }
        return since.toHours() < HOURS_AS_DISTANCE ? messages.say("when_hours", since.toHours()) : at(instant);
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
        return wall().field(instant);
    }

    /** What has to be beside a field whose time comes twice; empty for nearly all. */
    public String offset(Instant instant) {
        return wall().offset(instant);
    }

    /**
     * What a field of a form says; empty for nothing. A field holds whole minutes: where it still says the time that is known,
     * that time is kept to the second.
     *
     * @param offset what its form says beside it, or null
     * @param known the time that the field began with, or null
     */
    Optional<Instant> read(String field, String offset, Instant known) throws WallClock.UnreadableException {
        boolean same = known != null && field != null && field(known).equals(field.strip());
        boolean other = same && offset != null && !offset.isBlank() && !offset.equals(offset(known));
        return same && !other ? Optional.of(known) : wall().read(field, offset);
    }

    /** Why a field is no time, and what to do. */
    String problem(WallClock.UnreadableException unreadable) {
        return messages.say("problem_time_" + unreadable.fault(), unreadable.clock());
    }

    /** The times that a field may mean, where its time comes twice. */
    public List<WallClock.Reading> readings(String field, String offset) {
        return wall().readings(field, offset);
    }

    /** The zone of a field, with what it is called on the day that the field says. */
    public String zoneOf(String field, String offset) {
        return wall().zoneOf(field, offset);
    }

    /** The zone in which all times of the desk are, as in {@code Europe/Berlin}. */
    public String getZone() {
        return wall().name();
    }

    private WallClock wall() {
        return new WallClock(site.zone(), site.language());
    }

    private String day(LocalDate day) {
        long distance = distance(day);
        if (distance == 0) {
            return "";
        }
        if (Math.abs(distance) == 1) {
            return messages.say(distance > 0 ? "when_tomorrow" : "when_yesterday");
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
