package org.broadsheet.article;

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
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.Hashes;

/** What somebody told the desk of a version without saving another one. */
@Entity
@Table(name = "revision_note")
@Cacheable(false)
public class RevisionNote extends WrittenOnce {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision_note_seq")
    @SequenceGenerator(name = "revision_note_seq", sequenceName = "revision_note_seq", allocationSize = 50)
    private long id;

    @Column(name = "article_id")
    private long articleId;

    @Column(name = "revision_id")
    private long revisionId;

    @Column(name = "author_id")
    private long authorId;

    @Enumerated(EnumType.STRING)
    private Channel door;

    @Column(name = "left_at")
    private Instant leftAt;

    private String text;

    protected RevisionNote() {}

    RevisionNote(Revision revision, Actor author, Instant leftAt, String text) {
        this.articleId = revision.articleId();
        this.revisionId = revision.id();
        this.authorId = author.id();
        this.door = author.door();
        this.leftAt = leftAt;
        this.text = text;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    protected Hashes.Fields values() {
        return Hashes.fields("revision_note")
                .with("id", id)
                .with("article_id", articleId)
                .with("revision_id", revisionId)
                .with("author_id", authorId)
                .with("door", door)
                .with("left_at", leftAt)
                .with("text", text);
    }
}
