package org.broadsheet.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.broadsheet.editing.web.StoryForm;
import org.broadsheet.platform.ProblemException;

/** What a page of the desk asks of HTTP: the parameters of its address in, a status or another place out. */
@Named("deskRequest")
@RequestScoped
public class DeskExchange {
    /** A parameter of the address, or null when it is not there or empty. */
    public String text(String name) {
        String value = external().getRequestParameterMap().get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A parameter that names a story or a version; null when it is not there, and what is no number names nothing. */
    public Long number(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException none) {
            throw ProblemException.notFound();
        }
    }

    /** A parameter that is the number of a version; 404 where it is none. */
    int version(String name) {
        Long number = number(name);
        if (number == null || number != number.intValue()) {
            throw ProblemException.notFound();
        }
        return number.intValue();
    }

    public boolean isPost() {
        return "POST".equals(((HttpServletRequest) external().getRequest()).getMethod());
    }

    /**
     * Refuses what did not come from a form of a page that we showed to this session. Faces checks the token of a form that
     * has one; a request without one is no form to Faces, and would be taken for a page that is asked for.
     */
    void requireForm() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            throw new ProblemException("no-form", 403, "This did not come from a page of the desk.");
        }
    }

    /** The fields of the editor as its form sent them. */
    Map<String, String> editorFields() {
        return StoryForm.sent(external().getRequestParameterMap());
    }

    public boolean isFlag(String name) {
        return text(name) != null;
    }

    /** The page's own address, without what was done last. */
    public DeskAddress self() {
        HttpServletRequest request = (HttpServletRequest) external().getRequest();
        return DeskAddress.of(request.getRequestURI(), request.getQueryString()).with("done", null);
    }

    /** Ends the page with 303. */
    public void goTo(DeskAddress address) {
        external().setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
        external().setResponseHeader("Location", address.toString());
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** The page of the desk that had expired, as the address of the page that says so names it. */
    public String getBack() {
        String page = text("page");
        return page != null && page.matches("/desk/[a-z]+(\\?(id=[0-9]+|draft=[A-Za-z0-9_-]+))?")
                ? page
                : "/desk/stories";
    }

    /** Sets a header of the answer. */
    public void header(String name, String value) {
        external().setResponseHeader(name, value);
    }

    /** Shows the page with the status of a refusal. */
    public void status(ProblemException refusal) {
        external().setResponseStatus(refusal.status());
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
