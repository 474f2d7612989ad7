package org.broadsheet.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.broadsheet.platform.SiteSettings;

/** What every page says of the site: its name, its language, and times in its zone. */
@Named
@ApplicationScoped
public class Site {
    @Inject
    SiteSettings settings;

    public String getName() {
        return settings.name();
    }

    public Locale getLocale() {
        return settings.language();
    }

    /** The language as HTML writes it. */
    public String getLanguage() {
        return settings.language().toLanguageTag();
    }

    /** The direction of the site's language as HTML writes it. */
    public String getDirection() {
        return PageFunctions.direction(getLanguage());
    }

    /** A time in the site's zone and language, the zone named; nothing for none. */
    public String time(Instant instant) {
        if (instant == null) {
            return "";
        }
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(settings.language())
                        .format(instant.atZone(settings.zone()))
                + " "
                + DateTimeFormatter.ofPattern("z", settings.language()).format(instant.atZone(settings.zone()));
    }
}
