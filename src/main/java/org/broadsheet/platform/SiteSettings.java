package org.broadsheet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the site is called and where it stands. Each name is an environment variable too ({@code BROADSHEET_URL}). */
@ApplicationScoped
public class SiteSettings {
    @Inject
    @ConfigProperty(name = "broadsheet.url")
    Optional<String> url;

    @Inject
    @ConfigProperty(name = "jboss.http.port", defaultValue = "8080")
    int port;

    @Inject
    @ConfigProperty(name = "jboss.socket.binding.port-offset", defaultValue = "0")
    int portOffset;

    @Inject
    @ConfigProperty(name = "broadsheet.name", defaultValue = "The Broadsheet")
    String name;

    @Inject
    @ConfigProperty(name = "broadsheet.zone", defaultValue = "UTC")
    ZoneId zone;

    @Inject
    @ConfigProperty(name = "broadsheet.language", defaultValue = "en")
    String language;

    @Inject
    @ConfigProperty(name = "broadsheet.trusted.proxies")
    Optional<List<String>> trustedProxies;

    /** The site's own address without a slash at its end; canonical links come from here, never from a request. */
    public String url() {
        return url.map(address -> address.endsWith("/") ? address.substring(0, address.length() - 1) : address)
                .orElseGet(() -> "http://localhost:" + (port + portOffset));
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return zone;
    }

    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    /** Addresses of proxies whose {@code X-Forwarded-For} counts. */
    public List<String> trustedProxies() {
        return trustedProxies.orElse(List.of());
    }
}
