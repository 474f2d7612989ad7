package org.broadsheet.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.broadsheet.platform.ProblemException;

/**
 * Hashes passwords, a few at once: a hash costs a third of a second of a processor on purpose, and a flood of sign-ins
 * must not take the site down. To be called outside transactions, for a
 * connection must not wait for a processor.
 */
@ApplicationScoped
class Passwords {
    private static final int LONGEST = 1000;
    private static final int PATIENCE_SECONDS = 10;

    @Inject
    AccountSettings settings;

    private Semaphore places;
    private PasswordHash nobodys;

    @PostConstruct
    void prepare() {
        places = new Semaphore(settings.hashesAtOnce());
        nobodys = PasswordHash.of("nobody's", PasswordHash.ROUNDS);
    }

    public String hash(String password) {
        return inTurn(() -> PasswordHash.of(password, PasswordHash.ROUNDS).toString());
    }

    /**
     * Whether a password is right.
     *
     * @param stored the hash, or null for an unknown name: then as much work is done, for the time must not tell
     */
    public boolean matches(String password, String stored) {
        if (password.isEmpty() || password.length() > LONGEST) {
            return false;
        }
        PasswordHash hash = stored == null ? nobodys : PasswordHash.parse(stored);
        return inTurn(() -> hash.matches(password)) && stored != null;
    }

    public boolean isWeak(String stored) {
        return PasswordHash.parse(stored).isWeak();
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!enter()) {
            throw new ProblemException(
                    "busy", 503, "Too many people are signing in. Try again.", List.of(), Map.of("retryAfter", 5));
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
