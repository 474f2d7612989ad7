package org.broadsheet.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.web.ClientAddress;
import org.broadsheet.portal.ErrorReporting;
import org.broadsheet.publication.PublishedArticle;

/** "Report an error in this story": a plain form at the story's own address, and a word of thanks. */
@Named
@RequestScoped
public class ReportPage {
    /** What the form says that it is. */
    static final String ACT = "report";
    /** The parameter of the address; its value is {@code sent} once a report has been taken. */
    static final String PARAMETER = "report";

    private static final String SENT = "sent";

    @Inject
    ErrorReporting reporting;

    @Inject
    ClientAddress addresses;

    private PublishedArticle article;
    private boolean sent;
    private String detail = "";
    private String email = "";
    private ProblemException refusal;

    ViewOutcome open(PublishedArticle story, HttpServletRequest request) {
        article = story;
        sent = SENT.equals(request.getParameter(PARAMETER));
        return ViewOutcome.page(ACT);
    }

    ViewOutcome post(PublishedArticle story, HttpServletRequest request, HttpServletResponse response) {
        article = story;
        detail = field(request, "detail");
        email = field(request, "email");
        try {
            reporting.report(
                    new ErrorReporting.Report(story.teaser().id(), detail, email, addresses.networkOf(request)));
            return ViewOutcome.seeOther(story.teaser().path() + "?" + PARAMETER + "=" + SENT);
        } catch (ProblemException refused) {
            if (refused.status() == HttpServletResponse.SC_NOT_FOUND) {
                throw refused;
            }
            refusal = refused;
            if (refused.facts().get("retryAfter") != null) {
                response.setHeader(
                        "Retry-After", refused.facts().get("retryAfter").toString());
            }
            return ViewOutcome.page(refused.status(), ACT);
        }
    }

    private static String field(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    public PublishedArticle getArticle() {
        return article;
    }

    public boolean isSent() {
        return sent;
    }

    /** What was typed, for another try. */
    public String getDetail() {
        return detail;
    }

    public String getEmail() {
        return email;
    }

    public int getLongest() {
        return ErrorReporting.LONGEST;
    }

    /** What is wrong with a field, or null. */
    public String problem(String field) {
        return getProblems().stream()
                .filter(violation -> violation.field().equals(field))
                .map(Violation::message)
                .findFirst()
                .orElse(null);
    }

    /** What is wrong with the fields, in their order. */
    public List<Violation> getProblems() {
        return refusal == null ? List.of() : refusal.violations();
    }

    public boolean isRefusedAtAll() {
        return refusal != null;
    }

    /** Why the report as a whole was not taken, or null. */
    public String getRefused() {
        return refusal != null && refusal.violations().isEmpty() ? refusal.getMessage() : null;
    }
}
