package org.broadsheet.importing;

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
import org.broadsheet.guard.WrittenOnce;
import org.broadsheet.platform.Hashes;

/** Where something came from, written once with it: a source has each of its ids here once. */
@Entity
@Table(name = "provenance")
@Cacheable(false)
public class Provenance extends WrittenOnce {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "provenance_seq")
    @SequenceGenerator(name = "provenance_seq", sequenceName = "provenance_seq", allocationSize = 50)
    private long id;

    private String source;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "original_id")
    private String originalId;

    @Column(name = "entity_id")
    private long entityId;

    @Column(name = "article_id")
    private Long articleId;

    @Column(name = "original_at")
    private Instant originalAt;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "imported_by")
    private long importedBy;

    @Column(name = "imported_at")
    private Instant importedAt;

    /** What came. */
    public enum Kind {
        STORY,
        PERSON,
        COMMENT
    }

    /** What names it at its source. */
    record Key(String source, Kind kind, String originalId) {}

    protected Provenance() {}

    /**
     * Of something that is stored already.
     *
     * @param contentHash over all that the source said of it
     */
    Provenance(Key key, long entityId, Long articleId, String contentHash) {
        this.source = key.source();
        this.kind = key.kind();
        this.originalId = key.originalId();
        this.entityId = entityId;
        this.articleId = articleId;
        this.contentHash = contentHash;
    }

    /** Who brought it and when, and when it was made there, where that is known. */
    Provenance broughtBy(long person, Instant at, Instant madeAt) {
        importedBy = person;
        importedAt = at;
        originalAt = madeAt;
        return this;
    }

    long entityId() {
        return entityId;
    }

    String contentHash() {
        return contentHash;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    protected Hashes.Fields values() {
        return Hashes.fields("provenance")
                .with("id", id)
                .with("source", source)
                .with("kind", kind)
                .with("original_id", originalId)
                .with("entity_id", entityId)
                .with("article_id", articleId)
                .with("original_at", originalAt)
                .with("content_hash", contentHash)
                .with("imported_by", importedBy)
                .with("imported_at", importedAt);
    }
}
