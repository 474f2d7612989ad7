package org.broadsheet.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.broadsheet.account.Permission;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.CursorSeals;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Slice;
import org.broadsheet.platform.VisibleText;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.section.SectionEntry;
import org.broadsheet.section.SectionTree;
import org.broadsheet.text.PlainText;

/** Readers' reports of errors, for those who may put stories of that section right. */
@ApplicationScoped
@Transactional
public class ErrorDesk {
    private static final String LIST = "error-reports";
    private static final int LONGEST_NOTE = 500;

    @Inject
    ErrorReports reports;

    @Inject
    CursorSeals seals;

    @Inject
    SectionTree sections;

    @Inject
    AuditTrail trail;

    @Inject
    DatabaseClock clock;

    @Inject
    PortalMessages messages;

    /** Reports on stories that this person may edit, newest first. */
    public Slice<ErrorReportEntry> list(Actor actor, ReportState state, Cursor before, int limit) {
        List<Long> scope = scope(actor);
        seals.check(LIST, before);
        var page = new ErrorReports.Page(before, limit, clock.now());
        return seals.slice(
                LIST, reports.list(state, scope, page), limit, entry -> new Cursor(entry.reportedAt(), entry.id()));
    }

    /** Marks a report as dealt with, with a note for the house; 409 when somebody was quicker. */
    public void handle(Actor actor, long id, String note) {
        List<Long> scope = scope(actor);
        ErrorReport report = reports.lock(id, scope).orElseThrow(ProblemException::notFound);
        if (report.state() == ReportState.HANDLED) {
            throw ProblemException.conflict("already-handled", messages.say("report_already_handled"));
        }
        VisibleText.require("note", note);
        String kept = PlainText.lines(note);
        if (kept != null && kept.length() > LONGEST_NOTE) {
            throw ProblemException.invalid("note", messages.say("report_note_long", LONGEST_NOTE));
        }
        report.handle(actor.id(), clock.now(), kept);
        trail.record(
                actor,
                new AuditAction(
                        "error-report.handle",
                        "error_report",
                        id,
                        kept,
                        state(ReportState.OPEN),
                        state(ReportState.HANDLED)));
    }

    private static AuditValues state(ReportState state) {
        return new AuditValues().constant("state", state);
    }

    /** Whether there are reports that this person may see. */
    public boolean isOpenTo(Actor actor) {
        return actor.mayAnywhere(Permission.ARTICLE_EDIT);
    }

    /** How many reports wait for this person. */
    public long count(Actor actor) {
        return reports.count(ReportState.OPEN, scope(actor));
    }

    /** The sections whose stories they may edit, or null for all; refuses anybody who may edit in none. */
    private List<Long> scope(Actor actor) {
        if (!isOpenTo(actor)) {
            throw ProblemException.permission(Permission.ARTICLE_EDIT);
        }
        if (actor.may(Permission.ARTICLE_EDIT)) {
            return null;
        }
        return sections.all().stream()
                .map(SectionEntry::id)
                .filter(id -> actor.may(Permission.ARTICLE_EDIT, sections.scopesOf(id)))
                .toList();
    }
}
