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
import java.util.Objects;
import org.broadsheet.platform.AuditValues;

/**
 * What a moderator imposed on a commenter, and why. A ban counts at once, but only for three days unless a second
 * moderator confirms it. Guests can only be named by the address they typed, so theirs are advisory: their comments are
 * read first.
 */
@Entity
@Table(name = "sanction")
@Cacheable(false)
public class Sanction {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sanction_seq")
    @SequenceGenerator(name = "sanction_seq", sequenceName = "sanction_seq", allocationSize = 50)
    private long id;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "author_key")
    private String authorKey;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "section_id")
    private Long sectionId;

    @Column(name = "until_at")
    private Instant untilAt;

    private String reason;

    @Column(name = "imposed_by")
    private long imposedBy;

    @Column(name = "imposed_at")
    private Instant imposedAt;

    @Column(name = "confirmed_by")
    private Long confirmedBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "lifted_by")
    private Long liftedBy;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    /** What it does. */
    public enum Kind {
        /** Must be read before the next comment. */
        WARN,
        SUSPEND,
        BAN,
        /** Every comment is read first. */
        PREMODERATE
    }

    protected Sanction() {}

    Sanction(long personId, Kind kind, Long sectionId, Instant until, String reason) {
        this.personId = personId;
        this.kind = kind;
        this.sectionId = sectionId;
        this.untilAt = until;
        this.reason = reason;
    }

    Sanction imposed(long by, Instant at) {
        imposedBy = by;
        imposedAt = at;
        return this;
    }

    void confirm(long by, Instant at, Instant until) {
        confirmedBy = by;
        confirmedAt = at;
        untilAt = until;
    }

    void lift(long by, Instant at) {
        liftedBy = by;
        liftedAt = at;
    }

    void acknowledge(Instant at) {
        acknowledgedAt = at;
    }

    boolean isInForceAt(Instant t) {
        return liftedAt == null && untilAt.isAfter(t);
    }

    /** Whether it keeps its person from commenting at all. */
    boolean forbids() {
        return kind == Kind.SUSPEND || kind == Kind.BAN || kind == Kind.WARN && acknowledgedAt == null;
    }

    /**
     * Whether it would only say again what is imposed already. A ban waits for a second moderator; a warning may follow
     * one that was read, or say something else.
     */
    boolean repeats(Sanction imposed) {
        boolean alike = kind == imposed.kind && Objects.equals(sectionId, imposed.sectionId);
        return alike
                && switch (kind) {
                    case WARN -> imposed.forbids() && reason.equals(imposed.reason);
                    case BAN -> imposed.isConfirmed();
                    default -> true;
                };
    }

    boolean isConfirmed() {
        return confirmedBy != null;
    }

    /** As the audit trail keeps it. */
    AuditValues audited() {
        return new AuditValues()
                .person("person", personId)
                .constant("kind", kind)
                .section("sectionId", sectionId)
                .time("until", untilAt);
    }

    public long id() {
        return id;
    }

    Long personId() {
        return personId;
    }

    Kind kind() {
        return kind;
    }

    Long sectionId() {
        return sectionId;
    }

    Instant untilAt() {
        return untilAt;
    }

    String reason() {
        return reason;
    }

    long imposedBy() {
        return imposedBy;
    }
}
