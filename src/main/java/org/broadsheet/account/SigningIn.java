package org.broadsheet.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.guard.SecurityLog;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Secrets;
import org.broadsheet.platform.Throttle;
import org.broadsheet.platform.Throttle.Limit;

/**
 * Lets people in by handle and password. Guessing is stopped before anything is hashed: counted by account and network
 * together, by network, and by account, so that strangers can slow an account down but not keep its owner out of it
 * where they have signed in before; only somebody behind the same address can. A name that is not known gets the same
 * answer, after the same work, as a wrong password.
 */
@ApplicationScoped
public class SigningIn {
    /** For one account from one network. */
    static final int MOST_BY_ACCOUNT = 5;
    /** For one account from a network that is known to it: five wrong passwords of a neighbour keep nobody out. */
    static final int MOST_BY_KNOWN_NETWORK = 20;

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
    AccountMessages messages;

    @Inject
    SecurityLog log;

    /**
     * What a session is to remember of who signed in.
     *
     * @throws ProblemException 401 {@code sign-in-failed}, 429 {@code too-many-attempts}, 503 {@code busy}
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
        Limit[] limits = credentials.knows(id, network) ? ofKnown(attempt) : ofStranger(attempt);
        throttle.refusing(limits).ifPresent(limit -> {
            log.note(Actor.guest(), "person.sign-in-throttled", id);
            throw tooMany();
        });
        String stored = holder.map(Credentials.Holder::passwordHash).orElse(null);
        if (!passwords.matches(attempt.password(), stored)) {
            log.note(Actor.guest(), "person.sign-in-failed", id);
            throw new ProblemException("sign-in-failed", 401, messages.say("sign_in_failed"));
        }
        forgive(attempt, limits);
        welcome(holder.get(), attempt, network);
        return holder.get();
    }

    /** Only what was counted is taken back: the other limits keep what others were counted for. */
    private void forgive(Attempt attempt, Limit... counted) {
        String both = both(attempt);
        throttle.forget(both);
        Stream.of(counted)
                .map(Limit::bucket)
                .filter(bucket -> !bucket.equals(both))
                .forEach(throttle::takeBack);
    }

    private void welcome(Credentials.Holder holder, Attempt attempt, String network) {
        credentials.remember(holder.id(), network);
        if (passwords.isWeak(holder.passwordHash())) {
            credentials.strengthen(holder.id(), passwords.hash(attempt.password()));
        }
    }

    /** How often an attempt may fail: from an address, for one account from there, and for it from anywhere. */
    private Limit[] ofStranger(Attempt attempt) {
        return new Limit[] {
            new Limit(bucket("address", attempt.network()), MOST_BY_ADDRESS, WINDOW),
            new Limit(both(attempt), MOST_BY_ACCOUNT, WINDOW),
            new Limit(bucket("account", attempt.handle()), MOST_IN_ALL, WINDOW)
        };
    }

    /**
     * Strangers elsewhere keep nobody out of an account that they have signed in to from here. A neighbour behind the
     * same address still can, with twenty wrong passwords for this very account.
     */
    private Limit[] ofKnown(Attempt attempt) {
        return new Limit[] {new Limit(both(attempt), MOST_BY_KNOWN_NETWORK, WINDOW)};
    }

    private String both(Attempt attempt) {
        return bucket("both", attempt.handle(), attempt.network());
    }

    /**
     * Somebody who says who they are.
     *
     * @param network where the request comes from, see {@code ClientAddress.networkOf}
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

    private ProblemException tooMany() {
        return new ProblemException(
                "too-many-attempts",
                429,
                messages.say("sign_in_throttled", WINDOW.toMinutes()),
                List.of(),
                Map.of("retryAfter", WINDOW.toSeconds()));
    }
}
