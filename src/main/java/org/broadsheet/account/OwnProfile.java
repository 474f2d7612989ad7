package org.broadsheet.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadsheet.guard.ReservedNames;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.text.PlainText;

/** What people change about themselves. */
@ApplicationScoped
public class OwnProfile {
    @Inject
    PersonStore register;

    @Inject
    PersonRules rules;

    @Inject
    SigningIn signingIn;

    @Inject
    Passwords passwords;

    @Inject
    DatabaseClock clock;

    @Inject
    AccountSettings settings;

    @Inject
    ReservedNames names;

    /** Takes another name, and for staff another bio; a reader has no author's page to say anything on. */
    public void describe(Actor actor, String displayName, String bio) {
        rules.checkHidden(displayName, bio);
        String name = PlainText.line(displayName);
        String text = actor.mayAnywhere(Permission.DESK_ENTER) ? PlainText.lines(bio) : null;
        rules.checkNameAndBio(name, text);
        rules.checkOwnName(actor, name);
        register.describe(actor, name, text);
        names.forget();
    }

    /**
     * Changes the password of somebody who knows the present one, which ends all their sessions.
     *
     * @param present the attempt to show the present password; throttled as any other
     * @return what this one session is to remember, so that it goes on
     */
    public SignedIn changePassword(Actor actor, SigningIn.Attempt present, String wanted) {
        rules.checkPassword(wanted, actor.handle(), actor.displayName());
        signingIn.verify(present.of(actor.handle()));
        int epoch = register.changePassword(actor, passwords.hash(wanted));
        return new SignedIn(actor.id(), epoch, clock.now().plus(settings.longestSession()));
    }
}
