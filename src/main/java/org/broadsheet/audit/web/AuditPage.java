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
import java.util.Set;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.audit.AuditEntry;
import org.broadsheet.audit.AuditFilter;
import org.broadsheet.audit.AuditMessages;
import org.broadsheet.audit.AuditNames;
import org.broadsheet.audit.AuditRecords;
import org.broadsheet.audit.Verification;
import org.broadsheet.audit.Verifying;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.Slice;
import org.broadsheet.platform.Violation;

/** The trail at the desk: the entries by thing, person and day, and whether anybody tampered with them. */
@Named("auditPage")
@RequestScoped
public class AuditPage {
    private static final int PAGE = 50;
    /** What the form asks for. */
    private static final Set<String> FIELDS = Set.of("entity", "actor", "since");

    @Inject
    CurrentActor current;

    @Inject
    AuditRecords records;

    @Inject
    Verifying verifying;

    @Inject
    AuditRowFormatter telling;

    @Inject
    AuditNames known;

    @Inject
    AuditMessages messages;

    @Inject
    SiteSettings settings;

    private Slice<AuditEntry> slice = new Slice<>(List.of(), null);
    private Verification verification;
    private Violation problem;
    private String subject;

    /** Verifies the trail where that was asked for, and reads the list. */
    public void open() {
        try {
            if (parameter("verify") != null) {
                verification = verifying.verify(current.get());
            }
            AuditFilter filter = AuditFilter.parse(parameter("entity"), parameter("actor"), since());
            slice = records.list(current.get(), filter, Cursor.parse(parameter("before")), PAGE);
            telling.read(slice.items());
            lookAt(filter);
        } catch (ProblemException refusal) {
            refuse(refusal);
        }
    }

    /** Says what the filter is about, and where it asks for what nobody has heard of. */
    private void lookAt(AuditFilter filter) {
        if (filter.entity() != null && !messages.kinds().contains(filter.entity())) {
            throw ProblemException.invalid("entity", "");
        }
        subject = filter.entityId() == null ? null : telling.subject(filter.entity(), filter.entityId());
        if (filter.actor() != null && slice.items().isEmpty() && !known.isKnown(filter.actor())) {
            problem = new Violation("actor", "");
        }
    }

    /** What is asked for wrongly is said at its field; who may not be here gets the page for that. */
    private void refuse(ProblemException refusal) {
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

    /** The kinds of things that can be asked for. */
    public List<String> getKinds() {
        return messages.kinds();
    }

    public String kind(String code) {
        return messages.entity(code);
    }

    /** The one thing that is asked for, in words or as it was typed; null where it is none, or a kind of things. */
    public String getSubject() {
        boolean one = !getEntity().isEmpty() && !messages.kinds().contains(getEntity());
        return one && subject == null ? getEntity() : subject;
    }

    public String getActor() {
        return asked("actor");
    }

    public String getSince() {
        return asked("since");
    }

    /** What is wrong with a field of the filter, or null. */
    public String problem(String field) {
        if (problem == null || !problem.field().equals(field)) {
            return null;
        }
        return FIELDS.contains(field) ? messages.say("wrong_" + field) : problem.message();
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
