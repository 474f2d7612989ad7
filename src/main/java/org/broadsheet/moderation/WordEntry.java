package org.broadsheet.moderation;

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
import org.broadsheet.conversation.ListedPhrase;
import org.broadsheet.conversation.WordMatcher;
import org.broadsheet.platform.AuditValues;

/** A phrase of a word list, as it was typed and in the plain form by which it is found. */
@Entity
@Table(name = "word_list")
@Cacheable(false)
public class WordEntry implements ListedPhrase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "word_list_seq")
    @SequenceGenerator(name = "word_list_seq", sequenceName = "word_list_seq", allocationSize = 50)
    private long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String language;
    private String phrase;
    private String normalised;

    @Column(name = "added_by")
    private Long addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    /** What a phrase does to a comment that holds it. */
    public enum Kind {
        BANNED,
        SUSPECT
    }

    protected WordEntry() {}

    public WordEntry(Kind kind, String language, String phrase) {
        this.kind = kind;
        this.language = language;
        this.phrase = phrase;
        this.normalised = WordMatcher.normalise(phrase);
    }

    WordEntry added(long by, Instant at) {
        addedBy = by == 0 ? null : by;
        addedAt = at;
        return this;
    }

    /** As the audit trail keeps it. */
    AuditValues audited() {
        return new AuditValues()
                .constant("kind", kind)
                .text("language", language)
                .text("phrase", phrase);
    }

    public long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public boolean isBanned() {
        return kind == Kind.BANNED;
    }

    /** A language tag, or {@code *} for all. */
    @Override
    public String language() {
        return language;
    }

    @Override
    public String phrase() {
        return phrase;
    }

    String normalised() {
        return normalised;
    }
}
