package org.broadsheet.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Refusal;
import org.broadsheet.platform.Secrets;
import org.broadsheet.platform.Throttle;
import org.broadsheet.platform.Throttle.Limit;

/**
 * Lets people in by handle and password. Who guesses is stopped before anything is hashed, counted by account and by
 * address; and a name that is not known gets the same answer, after the same work, as a wrong password.
 */
@ApplicationScoped
public class SigningIn {
    static final int MOST_BY_ACCOUNT = 5;
    static final int MOST_BY_ADDRESS = 30;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final String PURPOSE = "sign-in";

    @Inject
    Credentials credentials;

    @Inject
    Passwords passwords;

    @Inject
    Throttle throttle;

    @Inject
    Secrets secrets;

    @Inject
    AccountWords words;

    /**
     * What a session is to remember of who signed in.
     *
     * @throws Refusal 401 {@code sign-in-failed}, 429 {@code too-many-attempts}, 503 {@code busy}
     */
    public SignedIn signIn(Attempt attempt) {
        return credentials.admit(verify(attempt));
    }

    /** Notes that somebody has signed out. */
    public void signOut(Actor who) {
        credentials.leave(who);
    }

    /** Who it is; refuses as {@link #signIn}. */
    Credentials.Holder verify(Attempt attempt) {
        String address = bucket("address", attempt.network());
        String account = bucket("account", attempt.handle());
        throttle.refusing(new Limit(address, MOST_BY_ADDRESS, WINDOW), new Limit(account, MOST_BY_ACCOUNT, WINDOW))
                .ifPresent(limit -> {
                    throw tooMany();
                });
        Optional<Credentials.Holder> holder = credentials.find(attempt.handle());
        String stored = holder.map(Credentials.Holder::passwordHash).orElse(null);
        if (!passwords.matches(attempt.password(), stored)) {
            throw new Refusal("sign-in-failed", 401, words.say("sign_in_failed"));
        }
        throttle.forget(account);
        throttle.takeBack(address);
        if (passwords.isWeak(stored)) {
            credentials.strengthen(holder.get().id(), passwords.hash(attempt.password()));
        }
        return holder.get();
    }

    /**
     * Somebody who says who he is.
     *
     * @param network where he comes from, see {@code ClientAddress.networkOf}
     */
    public record Attempt(String handle, String password, String network) {
        public Attempt {
            handle = handle == null ? "" : handle.strip().toLowerCase(Locale.ROOT);
            password = password == null ? "" : password;
        }

        @Override
        public String toString() {
            return "an attempt to sign in";
        }
    }

    private String bucket(String kind, String value) {
        return PURPOSE + ":" + kind + ":" + secrets.hash(PURPOSE, kind, value);
    }

    private Refusal tooMany() {
        return new Refusal(
                "too-many-attempts",
                429,
                words.say("sign_in_throttled", WINDOW.toMinutes()),
                List.of(),
                Map.of("retryAfter", WINDOW.toSeconds()));
    }
}
