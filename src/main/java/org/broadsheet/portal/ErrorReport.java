package org.broadsheet.portal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A reader says that something in a story is wrong. The desk looks into it once and notes what came of it. */
@Entity
@Table(name = "error_report")
@Cacheable(false)
public class ErrorReport {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "error_report_seq")
    @SequenceGenerator(name = "error_report_seq", sequenceName = "error_report_seq", allocationSize = 50)
    private long id;

    @Column(name = "article_id")
    private long articleId;

    private String detail;
    private String email;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    @Column(name = "handled_by")
    private Long handledBy;

    @Column(name = "handled_at")
    private Instant handledAt;

    private String note;

    protected ErrorReport() {}

    ErrorReport(long articleId, String detail, String email, Instant reportedAt) {
        this.articleId = articleId;
        this.detail = detail;
        this.email = email;
        this.reportedAt = reportedAt;
        this.state = ReportState.OPEN;
    }

    /** Marks it as done with. */
    void handle(long personId, Instant at, String newNote) {
        state = ReportState.HANDLED;
        handledBy = personId;
        handledAt = at;
        note = newNote;
    }

    public long id() {
        return id;
    }

    public long articleId() {
        return articleId;
    }

    String detail() {
        return detail;
    }

    String email() {
        return email;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    public ReportState state() {
        return state;
    }
}
