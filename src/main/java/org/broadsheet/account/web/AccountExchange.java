package org.broadsheet.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.broadsheet.account.SigningIn;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.web.ClientAddress;

/** What a page under {@code /account/} asks of HTTP: plain forms in, a status or another place out. */
@RequestScoped
class AccountExchange {
    @Inject
    ClientAddress addresses;

    @Inject
    BrowserSession sessions;

    public boolean isPost() {
        return "POST".equals(request().getMethod());
    }

    /** A field of the form or a parameter of the address; empty when it is not there. */
    public String field(String name) {
        String value = request().getParameter(name);
        return value == null ? "" : value;
    }

    public SigningIn.Attempt attempt(String handle, String password) {
        return new SigningIn.Attempt(handle, password, addresses.networkOf(request()));
    }

    /** Ends the page with 303. */
    public void goTo(String path) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
        external.setResponseHeader("Location", path);
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** Shows the page with the status of a refusal. */
    public void show(ProblemException refusal) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseStatus(refusal.status());
        if (refusal.facts().containsKey("retryAfter")) {
            external.setResponseHeader(
                    "Retry-After", refusal.facts().get("retryAfter").toString());
        }
    }

    public HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    public HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
