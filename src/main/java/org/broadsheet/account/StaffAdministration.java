package org.broadsheet.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.broadsheet.account.People.Keys.Fate;
import org.broadsheet.event.EventType;
import org.broadsheet.event.Events;
import org.broadsheet.event.PersonChanged;
import org.broadsheet.event.ProfileChanged;
import org.broadsheet.guard.ReservedNames;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.text.PlainText;

/** Takes people into the books, gives them their roles, lets them go and erases them. */
@ApplicationScoped
public class StaffAdministration {
    @Inject
    PersonStore register;

    @Inject
    PersonRules rules;

    @Inject
    Passwords passwords;

    @Inject
    ReservedNames names;

    @Inject
    SigningIn signingIn;

    @Inject
    AccountMessages messages;

    @Inject
    Erasure erasure;

    /** The one transaction of an erasure. */
    @ApplicationScoped
    @Transactional
    static class Erasure {
        @Produces
        static final People.Keys KEYS = People.Keys.of("credential", Fate.DELETED, "person_id")
                .and("access_token", Fate.DELETED, "person_id")
                .and("known_network", Fate.DELETED, "person_id")
                .and("role_grant", Fate.DELETED, "person_id")
                .and("role_grant", Fate.KEPT, "granted_by");

        @Inject
        EntityManager entities;

        @Inject
        @Any
        Instance<People.Keys> keys;

        @Inject
        AuditTrail trail;

        @Inject
        Events events;

        @Inject
        DatabaseClock clock;

        @Inject
        AccountMessages messages;

        public void erase(Actor actor, String handle, boolean commentsToo) {
            List<Long> administrators = administrators();
            Person person = lock(handle);
            if (administrators.equals(List.of(person.id()))) {
                throw ProblemException.conflict("last-administrator", messages.say("last_administrator"));
            }
            boolean reader = isReader(person);
            String pseudonym = messages.say(reader ? "former_reader" : "former_colleague", String.valueOf(person.id()));
            // Stories may be published under the address of somebody of the house, and nobody else is to get it.
            person.erase(pseudonym, reader ? "erased-" + person.id() : person.slug());
            entities.flush();
            keys.forEach(feature -> feature.all().forEach(key -> part(key, person)));
            events.happened(new People.Erased(person.id(), pseudonym, commentsToo));
            events.happened(new PersonChanged(EventType.ROLE_CHANGED, person.id(), clock.now()));
            events.happened(new ProfileChanged(person.id()));
            trail.record(
                    actor.id() == person.id() ? underPseudonym(actor, person) : actor,
                    AuditAction.of(
                            "person.erase",
                            "person",
                            person.id(),
                            new AuditValues().flag("commentsDeleted", commentsToo)));
        }

        /** All of them are locked, in one order: of two who erase one another, the second is told. */
        private List<Long> administrators() {
            return entities.createQuery(
                            "select p from Person p where p.state = :active and p.id in (select g.personId from RoleGrant g"
                                    + " where g.role = :role and g.sectionId is null) order by p.id",
                            Person.class)
                    .setParameter("active", Person.State.ACTIVE)
                    .setParameter("role", Role.ADMIN)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultStream()
                    .map(Person::id)
                    .toList();
        }

        private Person lock(String handle) {
            return entities.createQuery(
                            "select p from Person p where p.handle = :handle and p.state <> :erased", Person.class)
                    .setParameter("handle", handle)
                    .setParameter("erased", Person.State.ERASED)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultStream()
                    .findFirst()
                    .orElseThrow(ProblemException::notFound);
        }

        private boolean isReader(Person person) {
            List<Role> roles = entities.createQuery(
                            "select g.role from RoleGrant g where g.personId = :person", Role.class)
                    .setParameter("person", person.id())
                    .getResultList();
            return !roles.isEmpty() && roles.stream().allMatch(role -> role == Role.READER);
        }

        /** Native, for the rows are of all features; the names of tables and columns are constants of ours. */
        private void part(People.Keys.Key key, Person person) {
            String where = " where " + key.column() + " = ?1";
            if (key.fate() == Fate.CLEARED) {
                write("update " + key.table() + " set " + key.column() + " = null" + where, person);
            } else if (key.fate() == Fate.DELETED) {
                write("delete from " + key.table() + where, person);
            }
        }

        private void write(String sql, Person person) {
            entities.createNativeQuery(sql).setParameter(1, person.id()).executeUpdate();
        }

        private static Actor underPseudonym(Actor actor, Person person) {
            return new Actor(person.id(), person.handle(), person.displayName(), actor.door(), Set.of());
        }
    }

    /**
     * Takes somebody in.
     *
     * @return the person's id
     */
    public long add(Actor actor, NewPerson person) {
        actor.require(Permission.PERSON_MANAGE);
        NewPerson clean = clean(person);
        if (clean.password() == null) {
            rules.check(clean);
        } else {
            rules.checkWithPassword(clean);
        }
        rules.checkOwnName(clean);
        return add(clean, actor);
    }

    /**
     * The inner door, for the server's own doings before there is an administrator: the demonstration newsroom, and
     * nothing that a request can reach. The password is taken as it is.
     */
    public long install(NewPerson person) {
        NewPerson clean = clean(person);
        rules.check(clean);
        return add(clean, Actor.system());
    }

    /** Replaces somebody's roles; they have to sign in again. */
    public void setRoles(Actor actor, String handle, List<RoleHeld> roles) {
        actor.require(Permission.PERSON_MANAGE);
        register.setRoles(actor, handle, roles);
        names.forget();
    }

    /** Deactivates a person; the name stays under what they wrote. */
    public void dismiss(Actor actor, String handle) {
        actor.require(Permission.PERSON_MANAGE);
        register.dismiss(actor, handle);
    }

    /**
     * Erases a person for ever: the record names them by a pseudonym, and nothing else that is known of them is left.
     *
     * @param commentsToo whether the texts of their comments go as well
     * @throws ProblemException 422 {@code own-power} for oneself, 409 {@code last-administrator}, 404
     */
    public void erase(Actor actor, String handle, boolean commentsToo) {
        actor.require(Permission.PERSON_MANAGE);
        if (handle.equals(actor.handle())) {
            throw new ProblemException("own-power", 422, messages.say("erase_oneself"));
        }
        erasure.erase(actor, handle, commentsToo);
        names.forget();
    }

    /**
     * Erases the account of a reader who wants that and shows their password.
     *
     * @throws ProblemException 422 {@code own-power} for staff, and as {@link SigningIn#signIn}
     */
    public void eraseOneself(Actor actor, SigningIn.Attempt present, boolean commentsToo) {
        if (actor.mayAnywhere(Permission.DESK_ENTER)) {
            throw new ProblemException("own-power", 422, messages.say("erase_staff"));
        }
        signingIn.verify(present.of(actor.handle()));
        erasure.erase(actor, actor.handle(), commentsToo);
        names.forget();
    }

    private long add(NewPerson clean, Actor actor) {
        long id = register.add(actor, clean, hash(clean));
        names.forget();
        return id;
    }

    private String hash(NewPerson person) {
        return person.password() == null ? null : passwords.hash(person.password());
    }

    private static NewPerson clean(NewPerson person) {
        return new NewPerson(
                person.handle(),
                PlainText.line(person.displayName()),
                person.password(),
                PlainText.lines(person.bio()),
                person.roles());
    }
}
