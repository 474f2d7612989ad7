package org.broadsheet.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.platform.Act;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.DatabaseClock;
import org.broadsheet.platform.Door;

/** The stored side of signing in. */
@ApplicationScoped
class Credentials {
    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    @Inject
    AuditTrail trail;

    @Inject
    AccountSettings settings;

    /** Who has this handle and may sign in, with the hash of his password. */
    @Transactional
    public Optional<Holder> find(String handle) {
        return entities.createQuery(
                        "select p, c.passwordHash from Person p join Credential c on c.personId = p.id"
                                + " where p.handle = :handle and p.active = true",
                        Object[].class)
                .setParameter("handle", handle)
                .getResultStream()
                .map(row -> Holder.of((Person) row[0], (String) row[1]))
                .findFirst();
    }

    /** Keeps the password of somebody, hashed anew. */
    @Transactional
    public void strengthen(long person, String passwordHash) {
        entities.find(Credential.class, person).strengthen(passwordHash);
    }

    /** Opens a session for somebody who has shown who he is. */
    @Transactional
    public SignedIn admit(Holder holder) {
        Instant until = clock.now().plus(settings.longestSession());
        trail.record(holder.actor(Door.SITE), Act.of("person.sign-in", "person", holder.id(), null));
        return new SignedIn(holder.id(), holder.epoch(), until);
    }

    /** Notes that somebody ends his session. */
    @Transactional
    public void leave(Actor who) {
        trail.record(who, Act.of("person.sign-out", "person", who.id(), null));
    }

    /** Somebody with a password. */
    record Holder(long id, String handle, String displayName, int epoch, String passwordHash) {
        static Holder of(Person person, String passwordHash) {
            return new Holder(person.id(), person.handle(), person.displayName(), person.sessionEpoch(), passwordHash);
        }

        /** Himself for the trail, with no permission: a password opens the door and no more. */
        Actor actor(Door door) {
            return new Actor(id, handle, displayName, door, Set.of());
        }
    }
}
