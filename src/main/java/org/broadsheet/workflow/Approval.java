package org.broadsheet.workflow;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.broadsheet.article.Revision;
import org.broadsheet.guard.WrittenOnce;
import org.broadsheet.platform.Hashes;

/**
 * Somebody signs a version: this story, this revision, this hash, by foreign key. It counts for that version and no
 * other, and it is never taken out of the record.
 */
@Entity
@Table(name = "approval")
@Cacheable(false)
public class Approval extends WrittenOnce {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "approval_seq")
    @SequenceGenerator(name = "approval_seq", sequenceName = "approval_seq", allocationSize = 50)
    private long id;

    @Column(name = "article_id")
    private long articleId;

    @Column(name = "revision_id")
    private long revisionId;

    @Column(name = "content_hash")
    private String contentHash;

    private int step;

    @Column(name = "approver_id")
    private long approverId;

    @Column(name = "approved_at")
    private Instant approvedAt;

    private String note;

    protected Approval() {}

    Approval(Revision revision, int step, long approverId) {
        this.articleId = revision.articleId();
        this.revisionId = revision.id();
        this.contentHash = revision.contentHash();
        this.step = step;
        this.approverId = approverId;
    }

    Approval at(Instant newApprovedAt, String newNote) {
        approvedAt = newApprovedAt;
        note = newNote;
        return this;
    }

    long revisionId() {
        return revisionId;
    }

    public int step() {
        return step;
    }

    public long approverId() {
        return approverId;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    protected Hashes.Fields values() {
        return Hashes.fields("approval")
                .with("id", id)
                .with("article_id", articleId)
                .with("revision_id", revisionId)
                .with("content_hash", contentHash)
                .with("step", step)
                .with("approver_id", approverId)
                .with("approved_at", approvedAt)
                .with("note", note);
    }
}
