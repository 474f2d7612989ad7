package org.broadsheet.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether there is a demonstration, and how large it is. */
@ApplicationScoped
public class DemoSettings {
    @Inject
    @ConfigProperty(name = "broadsheet.demo", defaultValue = "false")
    boolean wanted;

    @Inject
    @ConfigProperty(name = "broadsheet.demo.size", defaultValue = "60")
    int size;

    /** Whether an empty store is to be filled. */
    public boolean isWanted() {
        return wanted;
    }

    /** How many stories it has, all states together. */
    public int size() {
        return Math.max(0, size);
    }
}
