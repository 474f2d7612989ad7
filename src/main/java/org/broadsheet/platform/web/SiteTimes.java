package org.broadsheet.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.broadsheet.platform.SiteSettings;

/**
 * Times as pages write them: absolute, in the site's zone and language, whoever reads. English without a country is
 * written day first and by 24 hours.
 */
@Named
@ApplicationScoped
public class SiteTimes {
    @Inject
    SiteSettings settings;

    private volatile Forms forms;

    /** The ways to write a time in the site's language, worked out once. */
    private record Forms(
            DateTimeFormatter day, DateTimeFormatter clock, DateTimeFormatter exactClock, DateTimeFormatter zone) {
        static Forms of(Locale locale) {
            return new Forms(
                    pattern(
                            DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                                    FormatStyle.LONG, null, IsoChronology.INSTANCE, locale),
                            locale),
                    pattern(
                            DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                                    null, FormatStyle.SHORT, IsoChronology.INSTANCE, locale),
                            locale),
                    pattern(
                            DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                                    null, FormatStyle.MEDIUM, IsoChronology.INSTANCE, locale),
                            locale),
                    pattern("z", locale));
        }

        private static DateTimeFormatter pattern(String pattern, Locale locale) {
            return DateTimeFormatter.ofPattern(pattern, locale);
        }
    }

    /** {@code 23 November 2026}. */
    public String day(Instant instant) {
        return forms().day.format(at(instant));
    }

    /** {@code Monday, 23 November 2026}, for the head of a page. */
    public String wholeDay(Instant instant) {
        return at(instant).getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, locale()) + ", " + day(instant);
    }

    /** {@code 12:31}. */
    public String clock(Instant instant) {
        return forms().clock.format(at(instant));
    }

    /** {@code 23 November 2026, 12:31}. */
    public String dayAndClock(Instant instant) {
        return day(instant) + ", " + clock(instant);
    }

    /** {@code 23 November 2026, 12:31 GMT}: the zone is named at the first time of a page. */
    public String full(Instant instant) {
        return dayAndClock(instant) + " " + forms().zone.format(at(instant));
    }

    /** {@code 23 November 2026, 12:31:05 GMT}, where a second or an hour of clock change matters. */
    public String exact(Instant instant) {
        ZonedDateTime there = at(instant);
        return day(instant) + ", " + forms().exactClock.format(there) + " "
                + forms().zone.format(there);
    }

    /** A later time beside a first one: the clock alone on the same day. */
    public String later(Instant first, Instant instant) {
        boolean sameDay = at(first).toLocalDate().equals(at(instant).toLocalDate());
        return sameDay ? clock(instant) : dayAndClock(instant);
    }

    /** What tells stories of a list apart: the clock for one of today, the day for an older one. */
    public String brief(Instant today, Instant instant) {
        boolean sameDay = at(today).toLocalDate().equals(at(instant).toLocalDate());
        return sameDay ? clock(instant) : day(instant);
    }

    /** For machines: to the second, with the offset. */
    public String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at(instant).truncatedTo(ChronoUnit.SECONDS));
    }

    /** The date alone for machines, {@code 2026-11-23}. */
    public String isoDay(Instant instant) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(at(instant));
    }

    /** The first moment of the day after. */
    public Instant midnightAfter(Instant instant) {
        return at(instant)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(settings.zone())
                .toInstant();
    }

    private Forms forms() {
        Forms ready = forms;
        if (ready == null) {
            ready = Forms.of(locale());
            forms = ready;
        }
        return ready;
    }

    private ZonedDateTime at(Instant instant) {
        return instant.atZone(settings.zone());
    }

    private Locale locale() {
        Locale language = settings.language();
        return Locale.ENGLISH.equals(language) ? Locale.UK : language;
    }
}
