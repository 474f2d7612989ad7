package org.broadsheet.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.guard.ReservedNames;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.Violation;
import org.broadsheet.text.HiddenCharacters;

/** What a handle, a name, a bio and a password must be; says all that is wrong at once. */
@ApplicationScoped
class PersonRules {
    static final int LONGEST_NAME = 120;
    static final int LONGEST_BIO = 2000;

    private static final Pattern HANDLE = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,58}[a-z0-9])");

    @Inject
    AccountMessages messages;

    @Inject
    ReservedNames names;

    @Inject
    SiteSettings site;

    /** Refuses a person whose handle, name or bio will not do. */
    public void check(NewPerson person) {
        List<Violation> violations = new ArrayList<>();
        if (person.handle() == null || !HANDLE.matcher(person.handle()).matches()) {
            violations.add(new Violation("handle", messages.say("handle_form")));
        }
        nameAndBio(person.displayName(), person.bio(), violations);
        refuse(violations);
    }

    /** As {@link #check}, and the password must be a strong one. */
    public void checkWithPassword(NewPerson person) {
        check(person);
        checkPassword(person.password(), person.handle(), person.displayName());
    }

    public void checkNameAndBio(String displayName, String bio) {
        List<Violation> violations = new ArrayList<>();
        nameAndBio(displayName, bio, violations);
        refuse(violations);
    }

    /** Refuses to a reader a name that looks like the house's; one that they have already they keep. */
    public void checkOwnName(Actor actor, String displayName) {
        boolean isReaders = !actor.mayAnywhere(Permission.DESK_ENTER);
        if (isReaders && !displayName.equals(actor.displayName()) && names.isReserved(displayName)) {
            throw ProblemException.invalid("displayName", messages.say("name_reserved"));
        }
    }

    /** The same for a reader who is taken in. */
    public void checkOwnName(NewPerson person) {
        boolean isReaders =
                !person.roles().isEmpty() && person.roles().stream().allMatch(held -> held.role() == Role.READER);
        if (isReaders && names.isReserved(person.displayName())) {
            throw ProblemException.invalid("displayName", messages.say("name_reserved"));
        }
    }

    /** Refuses what was typed with characters that nobody can see. */
    public void checkHidden(String displayName, String bio) {
        List<Violation> violations = new ArrayList<>();
        if (HiddenCharacters.inLine(displayName)) {
            violations.add(new Violation("displayName", messages.say("hidden_characters")));
        }
        if (HiddenCharacters.inText(bio)) {
            violations.add(new Violation("bio", messages.say("hidden_characters")));
        }
        refuse(violations);
    }

    public void checkPassword(String password, String handle, String displayName) {
        PasswordRules.flaw(password, handle, displayName, site.name()).ifPresent(flaw -> {
            throw ProblemException.invalid(
                    "password", messages.say(flaw, PasswordRules.SHORTEST, PasswordRules.LONGEST));
        });
    }

    private void nameAndBio(String displayName, String bio, List<Violation> violations) {
        if (displayName == null) {
            violations.add(new Violation("displayName", messages.say("name_missing")));
        } else if (displayName.length() > LONGEST_NAME) {
            violations.add(new Violation("displayName", messages.say("name_long", LONGEST_NAME)));
        }
        if (bio != null && bio.length() > LONGEST_BIO) {
            violations.add(new Violation("bio", messages.say("bio_long", LONGEST_BIO)));
        }
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
