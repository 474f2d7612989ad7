package org.broadsheet.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.Permission;
import org.broadsheet.account.SigningIn;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;

/** Signing in, for readers and staff alike: a plain form, and then back to where one came from. */
@Named
@RequestScoped
public class SignInPage {
    @Inject
    SigningIn signingIn;

    @Inject
    BrowserSession sessions;

    @Inject
    CurrentActor current;

    @Inject
    AccountExchange exchange;

    private String problem;

    /** Takes the form, or leads on who is in already. */
    public void open() {
        if (exchange.isPost()) {
            signIn();
        } else {
            current.find().ifPresent(this::leadOn);
        }
    }

    private void signIn() {
        try {
            var signedIn = signingIn.signIn(exchange.attempt(getHandle(), exchange.field("password")));
            leadOn(sessions.begin(exchange.request(), exchange.response(), signedIn));
        } catch (ProblemException refusal) {
            problem = refusal.getMessage();
            exchange.show(refusal);
        }
    }

    private void leadOn(Actor actor) {
        String home = actor.mayAnywhere(Permission.DESK_ENTER) ? "/desk/" : "/";
        exchange.goTo(LocalPath.of(exchange.field("from")).orElse(home));
    }

    public String getHandle() {
        return exchange.field("handle");
    }

    /** Where to go afterwards; empty for an address that is not ours. */
    public String getFrom() {
        return LocalPath.of(exchange.field("from")).orElse("");
    }

    public String getProblem() {
        return problem;
    }
}
