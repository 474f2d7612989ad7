package org.broadsheet.conversation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.conversation.Commenter;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.web.ClientAddress;
import org.broadsheet.platform.web.CrossSite;

/**
 * Who makes a call that readers may make too: by a token, by the session of the browser, or as a guest. The last two
 * are refused when another site's page made the browser call.
 */
@RequestScoped
public class CommenterFactory {
    private static final String EDIT_TOKEN = "Edit-Token";

    @Inject
    CurrentActor current;

    @Inject
    ClientAddress addresses;

    @Inject
    CrossSite crossSite;

    @Inject
    HttpServletRequest request;

    public Commenter get() {
        Actor actor = current.find().orElse(null);
        if (!current.isByToken()) {
            crossSite.check(request, actor != null);
        }
        return new Commenter(actor, addresses.networkOf(request), request.getHeader(EDIT_TOKEN));
    }
}
