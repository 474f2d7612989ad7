package org.broadsheet.comment;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Customizer;

/** One text of a comment, as it was sent and as it is shown. Written once: verdicts and decisions name it. */
@Entity
@Table(name = "comment_revision")
@Cacheable(false)
@Customizer(InsertOrder.class)
public class CommentRevision {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_revision_seq")
    @SequenceGenerator(name = "comment_revision_seq", sequenceName = "comment_revision_seq", allocationSize = 50)
    private long id;

    @Column(name = "comment_id")
    private long commentId;

    private int number;
    private String body;
    private String html;

    @Column(name = "text_hash")
    private String textHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "dedupe_key")
    private String dedupeKey;

    protected CommentRevision() {}

    CommentRevision(long commentId, int number, CommentText text, Instant createdAt) {
        this.commentId = commentId;
        this.number = number;
        this.body = text.body();
        this.html = text.html();
        this.textHash = text.hash();
        this.createdAt = createdAt;
        this.dedupeKey = text.dedupeKey();
    }

    public long id() {
        return id;
    }

    public long commentId() {
        return commentId;
    }

    public int number() {
        return number;
    }

    public String body() {
        return body;
    }

    public String html() {
        return html;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
