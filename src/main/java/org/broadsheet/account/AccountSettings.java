package org.broadsheet.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long somebody stays signed in and a token stays good, and how much of the processor passwords may take. */
@ApplicationScoped
public class AccountSettings {
    @Inject
    @ConfigProperty(name = "broadsheet.session.idle.staff", defaultValue = "PT4H")
    Duration staffIdle;

    @Inject
    @ConfigProperty(name = "broadsheet.session.idle.reader", defaultValue = "PT24H")
    Duration readerIdle;

    @Inject
    @ConfigProperty(name = "broadsheet.session.longest", defaultValue = "P30D")
    Duration longestSession;

    @Inject
    @ConfigProperty(name = "broadsheet.token.lifetime", defaultValue = "P90D")
    Duration tokenLifetime;

    @Inject
    @ConfigProperty(name = "broadsheet.signin.hashes", defaultValue = "2")
    int hashesAtOnce;

    @Inject
    @ConfigProperty(name = "broadsheet.demo", defaultValue = "false")
    boolean demonstration;

    /** After how long without a request a session ends. */
    public Duration idle(boolean staff) {
        return staff ? staffIdle : readerIdle;
    }

    /** After how long a session ends, however busy it is. */
    public Duration longestSession() {
        return longestSession;
    }

    /** How long a personal token is good. */
    public Duration tokenLifetime() {
        return tokenLifetime;
    }

    /** How many passwords are hashed at the same time. */
    public int hashesAtOnce() {
        return hashesAtOnce;
    }

    /** Whether the demonstration newsroom fills an empty store. */
    public boolean demonstration() {
        return demonstration;
    }
}
