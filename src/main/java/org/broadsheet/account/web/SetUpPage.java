package org.broadsheet.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.broadsheet.account.FirstAdminSetup;
import org.broadsheet.account.NewPerson;
import org.broadsheet.account.Role;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;

/** Where the first administrator chooses a name and a password; without a good link it says only that. */
@Named
@RequestScoped
public class SetUpPage {
    @Inject
    FirstAdminSetup settingUp;

    @Inject
    AccountExchange exchange;

    private boolean linkGood;
    private List<Violation> violations = List.of();

    public void open() {
        linkGood = settingUp.isOpen(getToken());
        if (!linkGood) {
            exchange.show(ProblemException.notFound());
        } else if (exchange.isPost()) {
            setUp();
        }
    }

    private void setUp() {
        try {
            settingUp.becomeAdministrator(
                    getToken(), NewPerson.of(getHandle(), getDisplayName(), exchange.field("password"), Role.ADMIN));
            exchange.goTo("/account/sign-in");
        } catch (ProblemException refusal) {
            violations = refusal.violations();
            linkGood = !violations.isEmpty();
            exchange.show(refusal);
        }
    }

    public boolean isLinkGood() {
        return linkGood;
    }

    public String getToken() {
        return exchange.field("token");
    }

    public String getHandle() {
        return exchange.field("handle").strip().toLowerCase(Locale.ROOT);
    }

    public String getDisplayName() {
        return exchange.field("displayName");
    }

    /** What is wrong with a field, or null. */
    public String problem(String field) {
        return violations.stream()
                .filter(violation -> violation.field().equals(field))
                .map(Violation::message)
                .findFirst()
                .orElse(null);
    }
}
