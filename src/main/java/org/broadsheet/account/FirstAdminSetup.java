package org.broadsheet.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.store.GateOpened;
import org.broadsheet.text.PlainText;

/**
 * Lets the first administrator in: a server that finds nobody in its store prints a link into its log, good for a day
 * and for one person. Who can read the log owns the server.
 */
@ApplicationScoped
public class FirstAdminSetup {
    private static final Logger LOG = System.getLogger(FirstAdminSetup.class.getName());

    @Inject
    SetUpLinks links;

    @Inject
    People people;

    @Inject
    PersonRules rules;

    @Inject
    Passwords passwords;

    @Inject
    AccountSettings settings;

    @Inject
    SiteSettings site;

    void atStart(@Observes GateOpened opened) {
        if (!settings.demonstration() && people.isEmpty()) {
            String link = site.url() + "/account/setup?token=" + links.create();
            LOG.log(
                    Level.INFO,
                    "Nobody has an account yet. Whoever opens this link within 24 hours becomes the first "
                            + "administrator: " + link);
        }
    }

    /** Whether a link is still good. */
    public boolean isOpen(String token) {
        return token != null && links.isOpen(token) && people.isEmpty();
    }

    /** Makes the first administrator, and ends the link; one that is not good any more is refused with 404. */
    public void becomeAdministrator(String token, NewPerson wanted) {
        if (!isOpen(token)) {
            throw ProblemException.notFound();
        }
        rules.checkHidden(wanted.displayName(), null);
        NewPerson admin =
                NewPerson.of(wanted.handle(), PlainText.line(wanted.displayName()), wanted.password(), Role.ADMIN);
        rules.checkWithPassword(admin);
        links.use(Actor.system(), token, admin, passwords.hash(admin.password()));
    }
}
