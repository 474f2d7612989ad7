package org.broadsheet.audit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.audit.AuditEntry;
import org.broadsheet.audit.AuditFilter;
import org.broadsheet.audit.AuditRecords;
import org.broadsheet.audit.Verification;
import org.broadsheet.audit.Verifying;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.Refusal;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.Slice;
import org.broadsheet.platform.Violation;

/** The trail at the desk: the entries by thing, person and day, and whether anybody tampered with them. */
@Named("auditPage")
@RequestScoped
public class AuditPage {
    private static final int PAGE = 50;

    @Inject
    CurrentActor current;

    @Inject
    AuditRecords records;

    @Inject
    Verifying verifying;

    @Inject
    AuditTelling telling;

    @Inject
    SiteSettings settings;

    private Slice<AuditEntry> slice = new Slice<>(List.of(), null);
    private Verification verification;
    private Violation problem;

    /** Verifies the trail where that was asked for, and reads the list. */
    public void open() {
        try {
            if (parameter("verify") != null) {
                verification = verifying.verify(current.get());
            }
            AuditFilter filter = AuditFilter.parse(parameter("entity"), parameter("actor"), since());
            slice = records.list(current.get(), filter, Cursor.parse(parameter("before")), PAGE);
            telling.read(slice.items());
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    /** What is asked for wrongly is said at its field; who may not be here gets the page for that. */
    private void refuse(Refusal refusal) {
        if (refusal.violations().isEmpty()) {
            fail(refusal);
            return;
        }
        problem = refusal.violations().get(0);
        external().setResponseStatus(refusal.status());
    }

    /** The beginning of the day that was chosen, in the site's zone. */
    private String since() {
        String day = parameter("since");
        try {
            return day == null
                    ? null
                    : LocalDate.parse(day)
                            .atStartOfDay(settings.zone())
                            .toOffsetDateTime()
                            .toString();
        } catch (DateTimeException noDay) {
            return day;
        }
    }

    public List<AuditEntry> getItems() {
        return slice.items();
    }

    /** The address of what is older, or null. */
    public String getNext() {
        return slice.next() == null
                ? null
                : "/desk/audit?entity=" + encoded("entity") + "&actor=" + encoded("actor") + "&since="
                        + encoded("since") + "&before=" + slice.next();
    }

    /** What came out of the verification, or null when nobody asked for one. */
    public Verification getVerification() {
        return verification;
    }

    public String getEntity() {
        return asked("entity");
    }

    public String getActor() {
        return asked("actor");
    }

    public String getSince() {
        return asked("since");
    }

    /** What is wrong with a field of the filter, or null. */
    public String problem(String field) {
        return problem != null && problem.field().equals(field) ? problem.message() : null;
    }

    private static String asked(String name) {
        String value = parameter(name);
        return value == null ? "" : value;
    }

    private static String encoded(String name) {
        return URLEncoder.encode(asked(name), StandardCharsets.UTF_8);
    }

    private static String parameter(String name) {
        String value = external().getRequestParameterMap().get(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static void fail(Refusal refusal) {
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
