package org.broadsheet.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether pages are cached and how much room they may take. */
@ApplicationScoped
public class PageCacheSettings {
    private static final long MEGABYTE = 1024L * 1024;

    @Inject
    @ConfigProperty(name = "broadsheet.cache", defaultValue = "true")
    boolean on;

    @Inject
    @ConfigProperty(name = "broadsheet.cache.megabytes", defaultValue = "64")
    int megabytes;

    /** Whether there is a page cache; without it every page is rendered for each request. */
    public boolean isOn() {
        return on;
    }

    /** The room for pages in bytes, those of the compressed copies included. */
    public long bytes() {
        return megabytes * MEGABYTE;
    }
}
