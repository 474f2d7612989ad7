package org.broadsheet.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.store.DatabaseClock;

/** The stored side of signing in. */
@ApplicationScoped
class Credentials {
    static final int MOST_NETWORKS = 20;
    static final Duration REMEMBERED = Duration.ofDays(90);

    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    @Inject
    AuditTrail trail;

    @Inject
    AccountSettings settings;

    /** Who has this handle and may sign in, with the hash of their password. */
    @Transactional
    public Optional<Holder> find(String handle) {
        return entities.createQuery(
                        "select p, c.passwordHash from Person p join Credential c on c.personId = p.id"
                                + " where p.handle = :handle and p.state = :active",
                        Object[].class)
                .setParameter("handle", handle)
                .setParameter("active", Person.State.ACTIVE)
                .getResultStream()
                .map(row -> Holder.of((Person) row[0], (String) row[1]))
                .findFirst();
    }

    /** Whether somebody has signed in from a network lately; it is named by a keyed hash. */
    @Transactional
    public boolean knows(long person, String network) {
        return !entities.createNativeQuery("select network_key from known_network"
                        + " where person_id = ?1 and network_key = ?2 and seen_at > ?3")
                .setParameter(1, person)
                .setParameter(2, network)
                .setParameter(3, Timestamp.from(clock.now().minus(REMEMBERED)))
                .getResultList()
                .isEmpty();
    }

    /** Remembers from where somebody has signed in; the networks of long ago, and the oldest of many, are forgotten. */
    @Transactional
    public void remember(long person, String network) {
        // Two who sign in to one account at once do it one after the other.
        entities.find(Credential.class, person, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.now();
        if (write(
                        "update known_network set seen_at = ?3 where person_id = ?1 and network_key = ?2",
                        person,
                        network,
                        now)
                == 0) {
            write(
                    "insert into known_network (person_id, network_key, seen_at) values (?1, ?2, ?3)",
                    person,
                    network,
                    now);
        }
        entities.createNativeQuery(
                        "delete from known_network where person_id = ?1 and (seen_at <= ?2 or network_key not in"
                                + " (select network_key from known_network where person_id = ?1"
                                + " order by seen_at desc, network_key fetch first " + MOST_NETWORKS + " rows only))")
                .setParameter(1, person)
                .setParameter(2, Timestamp.from(now.minus(REMEMBERED)))
                .executeUpdate();
    }

    /** Native, for these rows are nobody's object. */
    private int write(String statement, long person, String network, Instant now) {
        return entities.createNativeQuery(statement)
                .setParameter(1, person)
                .setParameter(2, network)
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
    }

    /** Keeps the password of somebody, hashed anew. */
    @Transactional
    public void strengthen(long person, String passwordHash) {
        entities.find(Credential.class, person).strengthen(passwordHash);
    }

    /** Opens a session for somebody who has proved who they are. */
    @Transactional
    public SignedIn admit(Holder holder) {
        Instant until = clock.now().plus(settings.longestSession());
        trail.record(holder.actor(Channel.SITE), AuditAction.of("person.sign-in", "person", holder.id(), null));
        return new SignedIn(holder.id(), holder.epoch(), until);
    }

    /** Notes that somebody ends their session. */
    @Transactional
    public void leave(Actor who) {
        trail.record(who, AuditAction.of("person.sign-out", "person", who.id(), null));
    }

    /** Somebody with a password. */
    record Holder(long id, String handle, String displayName, int epoch, String passwordHash) {
        static Holder of(Person person, String passwordHash) {
            return new Holder(person.id(), person.handle(), person.displayName(), person.sessionEpoch(), passwordHash);
        }

        /** Himself for the trail, with no permission: a password opens the door and no more. */
        Actor actor(Channel door) {
            return new Actor(id, handle, displayName, door, Set.of());
        }
    }
}
