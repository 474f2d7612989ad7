package org.broadsheet.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.broadsheet.guard.ReservedNames;
import org.broadsheet.platform.Actor;
import org.broadsheet.text.PlainText;

/** Takes people into the books, gives them their roles and lets them go. */
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
