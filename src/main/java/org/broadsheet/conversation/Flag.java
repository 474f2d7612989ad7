package org.broadsheet.conversation;

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
import java.util.Objects;
import org.broadsheet.comment.Comment;

/** A reader's report of a comment. It is open until a moderator has decided on what it complains of. */
@Entity
@Table(name = "flag")
@Cacheable(false)
public class Flag {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "flag_seq")
    @SequenceGenerator(name = "flag_seq", sequenceName = "flag_seq", allocationSize = 50)
    private long id;

    @Column(name = "comment_id")
    private long commentId;

    @Column(name = "comment_revision_id")
    private long commentRevisionId;

    @Column(name = "reporter_id")
    private Long reporterId;

    @Column(name = "reporter_key")
    private String reporterKey;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private String detail;

    @Column(name = "flagged_at")
    private Instant flaggedAt;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    /** What is wrong with a comment. */
    public enum Reason {
        OFFENSIVE,
        ABUSIVE,
        SPAM,
        OFF_TOPIC,
        ILLEGAL
    }

    protected Flag() {}

    Flag(Comment comment, Reason reason, String detail, Instant at) {
        this.commentId = comment.id();
        this.commentRevisionId = comment.visibleRevisionId();
        this.reason = reason;
        this.detail = detail;
        this.flaggedAt = at;
    }

    Flag by(Long reporter, String key) {
        reporterId = reporter;
        reporterKey = key;
        return this;
    }

    public long commentId() {
        return commentId;
    }

    Long commentRevisionId() {
        return commentRevisionId;
    }

    Long reporterId() {
        return reporterId;
    }

    Reason reason() {
        return reason;
    }

    Instant flaggedAt() {
        return flaggedAt;
    }

    boolean says(Reason otherReason, String otherDetail) {
        return reason == otherReason && Objects.equals(detail, otherDetail);
    }

    public FlagReport report() {
        return new FlagReport(reason, detail, reporterId == null, flaggedAt);
    }
}
