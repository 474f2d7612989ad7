package org.broadsheet.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.account.People;
import org.broadsheet.account.People.Keys.Fate;
import org.broadsheet.comment.CommentLedger;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.Cursor;

/** The reports in the store. A story counts for the section in which readers have or last had it. */
@ApplicationScoped
@Transactional
class ErrorReports {
    @Produces
    static final People.Keys KEYS = People.Keys.of("error_report", Fate.KEPT, "handled_by");

    private static final String ENTRY =
            "select new org.broadsheet.portal.ErrorReportEntry(e.id, e.articleId, r.headline,"
                    + " p.path, e.detail, e.email, e.reportedAt, e.state, h.displayName, e.handledAt, e.note)"
                    + " from ErrorReport e join Publication p on p.articleId = e.articleId join p.revision r"
                    + " left join Person h on h.id = e.handledBy";
    private static final String LAST_RELEASED = " where p.releaseAt = (select max(q.releaseAt) from Publication q"
            + " where q.articleId = e.articleId and q.releaseAt <= :t and q.endedAt > q.releaseAt)"
            + " and p.endedAt > p.releaseAt and e.state = :state";

    @Inject
    EntityManager entities;

    @Inject
    CommentLedger ledger;

    @Inject
    AuditTrail trail;

    /** Keeps a report, unless the same words have come so shortly before it; of two at once it keeps one. */
    public boolean addOnce(ErrorReport report, Duration shortly) {
        ledger.lockStory(report.articleId());
        if (has(report, shortly)) {
            return false;
        }
        entities.persist(report);
        trail.record(Actor.guest(), AuditAction.of("error-report.send", "error_report", report.id(), null));
        return true;
    }

    /** Whether the words of a report have come so shortly before it already. */
    public boolean has(ErrorReport report, Duration shortly) {
        return entities.createQuery(
                        "select e from ErrorReport e where e.articleId = :article and e.reportedAt > :since"
                                + " and e.detail = :detail",
                        ErrorReport.class)
                .setParameter("article", report.articleId())
                .setParameter("since", report.reportedAt().minus(shortly))
                .setParameter("detail", report.detail())
                .getResultStream()
                .anyMatch(earlier -> Objects.equals(earlier.email(), report.email()));
    }

    /** A report with its row locked, if its story is in one of these sections; null stands for all. */
    public Optional<ErrorReport> lock(long id, Collection<Long> sections) {
        TypedQuery<ErrorReport> query = entities.createQuery(
                        "select e from ErrorReport e where e.id = :id" + in(sections), ErrorReport.class)
                .setParameter("id", id);
        if (sections != null) {
            query.setParameter("sections", sections);
        }
        return query.setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Reports of a state, newest first, one more than asked for; null stands for all sections. */
    public List<ErrorReportEntry> list(ReportState state, Collection<Long> sections, Page page) {
        String scope = sections == null ? "" : " and p.sectionId in :sections";
        String older = page.before() == null ? "" : " and e.id < :id";
        TypedQuery<ErrorReportEntry> query = entities.createQuery(
                        ENTRY + LAST_RELEASED + scope + older + " order by e.id desc", ErrorReportEntry.class)
                .setParameter("t", page.now())
                .setParameter("state", state)
                .setMaxResults(page.limit() + 1);
        if (sections != null) {
            query.setParameter("sections", sections);
        }
        if (page.before() != null) {
            query.setParameter("id", page.before().id());
        }
        return query.getResultList();
    }

    /** How many there are; null stands for all sections. */
    public long count(ReportState state, Collection<Long> sections) {
        TypedQuery<Long> query = entities.createQuery(
                        "select count(e) from ErrorReport e where e.state = :state" + in(sections), Long.class)
                .setParameter("state", state);
        if (sections != null) {
            query.setParameter("sections", sections);
        }
        return query.getSingleResult();
    }

    private static String in(Collection<Long> sections) {
        return sections == null
                ? ""
                : " and exists (select 1 from Publication p where p.articleId = e.articleId and p.sectionId in :sections)";
    }

    /** Which part of the list, as of when. */
    record Page(Cursor before, int limit, Instant now) {}
}
