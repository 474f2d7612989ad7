package org.broadsheet.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.account.SigningIn;
import org.broadsheet.platform.Door;

/** Signing out: only a form does it, for a link could stand in any page's picture. */
@Named
@RequestScoped
public class SignOutPage {
    @Inject
    BrowserSession sessions;

    @Inject
    PageExchange exchange;

    @Inject
    SigningIn signingIn;

    public void open() {
        if (exchange.isPost()) {
            sessions.find(exchange.request(), exchange.response(), Door.SITE).ifPresent(signingIn::signOut);
            sessions.end(exchange.request(), exchange.response());
            exchange.goTo("/account/sign-out");
        }
    }
}
