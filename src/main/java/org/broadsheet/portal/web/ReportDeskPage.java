package org.broadsheet.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Slice;
import org.broadsheet.portal.ErrorDesk;
import org.broadsheet.portal.ErrorReportEntry;
import org.broadsheet.portal.ReportState;

/** The desk's list of errors that readers reported: what is open, what was done, and "Handled" with a note. */
@Named("reports")
@RequestScoped
public class ReportDeskPage {
    private static final String PATH = "/desk/reports";
    private static final int PAGE = 25;

    @Inject
    CurrentActor current;

    @Inject
    ErrorDesk desk;

    private Slice<ErrorReportEntry> slice = new Slice<>(List.of(), null);
    private ProblemException refusal;
    private long refused;

    /** Carries out the form that was sent, then reads the list. */
    public void open() {
        try {
            if (handle()) {
                goTo(PATH + "?done=1");
                return;
            }
            slice = desk.list(current.get(), getState(), Cursor.parse(parameter("before")), PAGE);
        } catch (ProblemException refusedAll) {
            fail(refusedAll);
        }
    }

    private boolean handle() {
        String id = parameter("handle");
        if (id == null || !id.matches("\\d{1,18}")) {
            return false;
        }
        refused = Long.parseLong(id);
        try {
            desk.handle(current.get(), refused, parameter("note-" + id));
            return true;
        } catch (ProblemException notDone) {
            refusal = notDone;
            external().setResponseStatus(notDone.status());
            return false;
        }
    }

    public ReportState getState() {
        return parameter("handled") == null ? ReportState.OPEN : ReportState.HANDLED;
    }

    public boolean isHandled() {
        return getState() == ReportState.HANDLED;
    }

    public boolean isDone() {
        return parameter("done") != null;
    }

    public List<ErrorReportEntry> getItems() {
        return slice.items();
    }

    public String getNext() {
        return slice.next();
    }

    /** The link by which a reader can be asked. */
    public String mailLink(ErrorReportEntry report) {
        return MailLink.to(report.email());
    }

    /** Why the report was not marked, or null. */
    public String problem(long id) {
        return refusal != null && refused == id ? refusal.getMessage() : null;
    }

    /** The same where the report is no longer on the page. */
    public String getProblem() {
        boolean shown = slice.items().stream().anyMatch(entry -> entry.id() == refused);
        return refusal == null || shown ? null : refusal.getMessage();
    }

    /** What was typed, for another try. */
    public String typed(long id) {
        String note = parameter("note-" + id);
        return note == null ? "" : note;
    }

    private static String parameter(String name) {
        String value = external().getRequestParameterMap().get(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static void goTo(String path) {
        external().setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
        external().setResponseHeader("Location", path);
        FacesContext.getCurrentInstance().responseComplete();
    }

    private static void fail(ProblemException refusal) {
        try {
            external().responseSendError(refusal.status(), null);
            FacesContext.getCurrentInstance().responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
