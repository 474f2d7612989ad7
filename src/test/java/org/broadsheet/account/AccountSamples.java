package org.broadsheet.account;

import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.testing.House;

/** People with a password that is good, and their attempts to sign in. */
final class AccountSamples {

    static final String PASSWORD = "four quiet herons wade";
    static final SigningIn.Attempt OWN = new SigningIn.Attempt("anybody", PASSWORD, "192.0.2.1");
    static final Actor ADMIN = new Actor(0, "chief", "Chief", Channel.SCREEN, Role.ADMIN.grants(null));

    private final House house;

    AccountSamples(House house) {
        this.house = house;
    }

    long install(String handle, Role... roles) {
        return house.get(StaffAdministration.class).install(NewPerson.of(handle, "Name of " + handle, PASSWORD, roles));
    }

    SignedIn signIn(String handle) {
        return house.get(SigningIn.class).signIn(attempt(handle, PASSWORD, "192.0.2.1"));
    }

    static SigningIn.Attempt attempt(String handle, String password, String network) {
        return new SigningIn.Attempt(handle, password, network);
    }

    /** The answer to an attempt to sign in: {@code "in"} or the kind of the refusal. */
    String hears(String handle, String password, String network) {
        try {
            house.get(SigningIn.class).signIn(attempt(handle, password, network));
            return "in";
        } catch (ProblemException refusal) {
            return refusal.kind();
        }
    }
}
