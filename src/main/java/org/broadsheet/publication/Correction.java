package org.broadsheet.publication;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.broadsheet.article.Change;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.guard.WrittenOnce;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.Hashes;

/** What readers are told about a change in a story they already had; it comes out with the publication that it is of. */
@Entity
@Table(name = "correction")
@Cacheable(false)
public class Correction extends WrittenOnce {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "correction_seq")
    @SequenceGenerator(name = "correction_seq", sequenceName = "correction_seq", allocationSize = 50)
    private long id;

    @Column(name = "article_id")
    private long articleId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "publication_id")
    private Publication publication;

    @Column(name = "revision_id")
    private long revisionId;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Column(name = "public_text")
    private String text;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** The paper takes back what it told readers about a change: that was wrong itself. */
    @Entity(name = "CorrectionWithdrawal")
    @Table(name = "correction_withdrawal")
    @Cacheable(false)
    public static class Withdrawal extends WrittenOnce {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "correction_withdrawal_seq")
        @SequenceGenerator(
                name = "correction_withdrawal_seq",
                sequenceName = "correction_withdrawal_seq",
                allocationSize = 50)
        private long id;

        @Column(name = "correction_id")
        private long correctionId;

        @Column(name = "withdrawn_by")
        private long withdrawnBy;

        @Enumerated(EnumType.STRING)
        private Channel door;

        @Column(name = "withdrawn_at")
        private Instant withdrawnAt;

        @Column(name = "public_text")
        private String text;

        protected Withdrawal() {}

        Withdrawal(Correction correction, Actor by, Instant withdrawnAt, String text) {
            this.correctionId = correction.id;
            this.withdrawnBy = by.id();
            this.door = by.door();
            this.withdrawnAt = withdrawnAt;
            this.text = text;
        }

        @Override
        public long id() {
            return id;
        }

        @Override
        protected Hashes.Fields values() {
            return Hashes.fields("correction_withdrawal")
                    .with("id", id)
                    .with("correction_id", correctionId)
                    .with("withdrawn_by", withdrawnBy)
                    .with("door", door)
                    .with("withdrawn_at", withdrawnAt)
                    .with("public_text", text);
        }
    }

    protected Correction() {}

    public Correction(Publication publication, Change change) {
        this.articleId = publication.articleId();
        this.publication = publication;
        this.revisionId = publication.revision().id();
        this.kind = change.kind();
        this.text = change.text();
        this.publishedAt = publication.releaseAt();
    }

    /** As the audit trail keeps it. */
    public AuditValues audited() {
        return new AuditValues().constant("kind", kind).text("text", text);
    }

    Instant publishedAt() {
        return publishedAt;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    protected Hashes.Fields values() {
        return Hashes.fields("correction")
                .with("id", id)
                .with("article_id", articleId)
                .with("publication_id", publication == null ? null : publication.id())
                .with("revision_id", revisionId)
                .with("kind", kind)
                .with("public_text", text)
                .with("published_at", publishedAt);
    }
}
