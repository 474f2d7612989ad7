package org.broadsheet.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.guard.SecurityLog;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Refusal;
import org.broadsheet.platform.Secrets;
import org.broadsheet.platform.Throttle;
import org.broadsheet.platform.Throttle.Limit;

/**
 * Lets people in by handle and password. Guessing is stopped before anything is hashed: counted by account and network
 * together, by network, and by account, so that strangers can slow an account down but not keep its owner out, who has
 * signed in from where they are. A name that is not known gets the same answer, after the same work, as a wrong password.
 */
@ApplicationScoped
public class SigningIn {
    /** For one account from one network. */
    static final int MOST_BY_ACCOUNT = 5;

    static final int MOST_BY_ADDRESS = 30;
    /** For one account from all networks from which nobody has signed in to it. */
    static final int MOST_IN_ALL = 50;

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

    @Inject
    SecurityLog log;

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
        Optional<Credentials.Holder> holder = credentials.find(attempt.handle());
        long id = holder.map(Credentials.Holder::id).orElse(0L);
        String network = secrets.hash(PURPOSE, "known", id, attempt.network());
        Limits limits = limits(attempt);
        throttle.refusing(credentials.knows(id, network) ? limits.ofKnown() : limits.ofStranger())
                .ifPresent(limit -> {
                    log.note(Actor.guest(), "person.sign-in-throttled", id);
                    throw tooMany();
                });
        String stored = holder.map(Credentials.Holder::passwordHash).orElse(null);
        if (!passwords.matches(attempt.password(), stored)) {
            log.note(Actor.guest(), "person.sign-in-failed", id);
            throw new Refusal("sign-in-failed", 401, words.say("sign_in_failed"));
        }
        welcome(holder.get(), attempt, network);
        return holder.get();
    }

    private void welcome(Credentials.Holder holder, Attempt attempt, String network) {
        Limits limits = limits(attempt);
        throttle.forget(limits.both().bucket());
        throttle.takeBack(limits.address().bucket());
        throttle.takeBack(limits.account().bucket());
        credentials.remember(holder.id(), network);
        if (passwords.isWeak(holder.passwordHash())) {
            credentials.strengthen(holder.id(), passwords.hash(attempt.password()));
        }
    }

    /** How often an attempt may fail: from one address, for one account from there, and for the account from anywhere. */
    private record Limits(Limit address, Limit both, Limit account) {
        Limit[] ofStranger() {
            return new Limit[] {address, both, account};
        }

        /** Strangers elsewhere, or neighbours, keep nobody out of an account that they have signed in to from here. */
        Limit[] ofKnown() {
            return new Limit[] {both};
        }
    }

    private Limits limits(Attempt attempt) {
        return new Limits(
                new Limit(bucket("address", attempt.network()), MOST_BY_ADDRESS, WINDOW),
                new Limit(bucket("both", attempt.handle(), attempt.network()), MOST_BY_ACCOUNT, WINDOW),
                new Limit(bucket("account", attempt.handle()), MOST_IN_ALL, WINDOW));
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

        /** The same by somebody who is known already, whatever they said that they are called. */
        Attempt of(String ownHandle) {
            return new Attempt(ownHandle, password, network);
        }

        @Override
        public String toString() {
            return "an attempt to sign in";
        }
    }

    private String bucket(String kind, String... values) {
        return PURPOSE + ":" + kind + ":" + secrets.hash(PURPOSE, kind, String.join("\n", values));
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
