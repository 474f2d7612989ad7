package org.broadsheet.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.event.EventType;
import org.broadsheet.event.Events;
import org.broadsheet.event.PersonChanged;
import org.broadsheet.event.ProfileChanged;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.text.Slugs;

/** Writes people, their roles and their passwords, each change with its line in the trail. */
@ApplicationScoped
class PersonStore {
    private static final String KIND = "person";

    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    @Inject
    AuditTrail trail;

    @Inject
    AccountMessages messages;

    @Inject
    Events events;

    @Inject
    SiteSettings site;

    @Inject
    People.OtherAuthors others;

    /** Adds a person; the password has been hashed already, or is null. */
    @Transactional
    public long add(Actor actor, NewPerson wanted, String passwordHash) {
        // Waits for the turn, so that the look for a free handle and address and the taking of both are one.
        String slug = freeSlug(wanted);
        // Entries of the trail name people by their handles, also those who are erased.
        if (findByHandle(wanted.handle()).isPresent() || trail.hasActed(wanted.handle())) {
            throw ProblemException.invalid("handle", messages.say("handle_taken"));
        }
        Instant now = clock.now();
        Person person = new Person(wanted.handle(), wanted.displayName(), slug, now);
        person.describe(wanted.bio());
        entities.persist(person);
        // The rows that follow refer to it without an association.
        entities.flush();
        if (passwordHash != null) {
            entities.persist(new Credential(person.id(), passwordHash, now));
        }
        grant(actor, person, wanted.roles(), now);
        AuditValues after = new AuditValues().text("handle", wanted.handle()).roles("roles", codes(wanted.roles()));
        trail.record(actor, AuditAction.of("person.create", KIND, person.id(), after));
        events.happened(new PersonChanged(EventType.PERSON_ADDED, person.id(), now));
        return person.id();
    }

    /** Replaces somebody's roles and ends their sessions. */
    @Transactional
    public void setRoles(Actor actor, String handle, List<RoleHeld> roles) {
        Person person = lock(handle);
        AuditValues before = new AuditValues().roles("roles", codes(roles(person)));
        entities.createQuery("delete from RoleGrant g where g.personId = :person")
                .setParameter("person", person.id())
                .executeUpdate();
        grant(actor, person, roles, clock.now());
        person.endSessions();
        AuditValues after = new AuditValues().roles("roles", codes(roles));
        trail.record(actor, new AuditAction("person.roles", KIND, person.id(), null, before, after));
        events.happened(new PersonChanged(EventType.ROLE_CHANGED, person.id(), clock.now()));
    }

    /** Deactivates a person: the name stays for ever, and they can do nothing any more. */
    @Transactional
    public void dismiss(Actor actor, String handle) {
        Person person = lock(handle);
        person.leave();
        forgetNetworks(person);
        trail.record(
                actor, AuditAction.of("person.dismiss", KIND, person.id(), new AuditValues().text("handle", handle)));
        events.happened(new PersonChanged(EventType.ROLE_CHANGED, person.id(), clock.now()));
    }

    @Transactional
    public void describe(Actor actor, String displayName, String bio) {
        Person person = entities.find(Person.class, actor.id(), LockModeType.PESSIMISTIC_WRITE);
        AuditValues before = profile(person);
        person.rename(displayName);
        person.describe(bio);
        AuditValues after = profile(person);
        AuditValues gone = before.unlike(after);
        if (!gone.isEmpty()) {
            trail.record(
                    actor, new AuditAction("person.describe", KIND, person.id(), null, gone, after.unlike(before)));
            events.happened(new ProfileChanged(person.id()));
        }
    }

    private static AuditValues profile(Person person) {
        return new AuditValues().text("displayName", person.displayName()).text("bio", person.bio());
    }

    private static List<String> codes(List<RoleHeld> roles) {
        return roles.stream().map(RoleHeld::code).toList();
    }

    /**
     * Takes another password and ends all sessions and tokens, for anybody who knew the old one may have either; no
     * network is known any more, for they may have signed in from it. The epoch of the sessions to come is returned.
     */
    @Transactional
    public int changePassword(Actor actor, String passwordHash) {
        Person person = entities.find(Person.class, actor.id(), LockModeType.PESSIMISTIC_WRITE);
        entities.find(Credential.class, actor.id()).replace(passwordHash, clock.now());
        person.endSessions();
        forgetNetworks(person);
        entities.createQuery("update AccessToken t set t.revokedAt = :now where t.personId = :person"
                        + " and t.revokedAt is null")
                .setParameter("now", clock.now())
                .setParameter("person", person.id())
                .executeUpdate();
        trail.record(actor, AuditAction.of("password.change", KIND, person.id(), null));
        return person.sessionEpoch();
    }

    private void forgetNetworks(Person person) {
        entities.createNativeQuery("delete from known_network where person_id = ?1")
                .setParameter(1, person.id())
                .executeUpdate();
    }

    private void grant(Actor actor, Person person, List<RoleHeld> roles, Instant now) {
        Long grantedBy = actor.id() == 0 ? null : actor.id();
        roles.forEach(held -> entities.persist(new RoleGrant(person.id(), held, grantedBy, now)));
    }

    private List<RoleHeld> roles(Person person) {
        return entities.createQuery(
                        "select new org.broadsheet.account.RoleHeld(g.role, g.sectionId) from RoleGrant g"
                                + " where g.personId = :person order by g.id",
                        RoleHeld.class)
                .setParameter("person", person.id())
                .getResultList();
    }

    private Optional<Person> findByHandle(String handle) {
        return byHandle(handle).getResultStream().findFirst();
    }

    /** Two changes of one person at once come one after the other; nobody is changed who was erased. */
    private Person lock(String handle) {
        return byHandle(handle)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(person -> person.state() != Person.State.ERASED)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private TypedQuery<Person> byHandle(String handle) {
        return entities.createQuery("select p from Person p where p.handle = :handle", Person.class)
                .setParameter("handle", handle);
    }

    private String freeSlug(NewPerson wanted) {
        String slug = Slugs.of(wanted.displayName(), site.language().toLanguageTag());
        return Slugs.free(slug, taken -> others.have(taken) || isTaken(taken));
    }

    private boolean isTaken(String slug) {
        return !entities.createQuery("select p.id from Person p where p.slug = :slug", Long.class)
                .setParameter("slug", slug)
                .getResultList()
                .isEmpty();
    }
}
