package org.broadsheet.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.broadsheet.platform.SiteSettings;

/** What every page says of the site: its name and its language. */
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
}
