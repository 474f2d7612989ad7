package org.broadsheet.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.SigningIn;

/** Signing out: only a form does it, for a link could stand in any page's picture. */
@Named
@RequestScoped
public class SignOutPage {
    @Inject
    BrowserSession sessions;

    @Inject
    AccountExchange exchange;

    @Inject
    CurrentActor current;

    @Inject
    SigningIn signingIn;

    public void open() {
        if (exchange.isPost()) {
            if (current.isSignedIn()) {
                signingIn.signOut(current.get());
            }
            sessions.end(exchange.request(), exchange.response());
            exchange.goTo("/account/sign-out");
        }
    }
}
