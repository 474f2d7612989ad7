package org.broadsheet.platform;

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

/** One line of the audit trail: who did what to which thing, through which door, and why. Written once, never changed. */
@Entity
@Table(name = "audit_event")
@Cacheable(false)
public class AuditEvent {
    private static final int LONGEST_REASON = 2000;

    /** Before and after are text, as versions before {@link AuditValues} wrote them. */
    private static final int TEXT = 0;

    /** Before and after are the JSON of {@link AuditValues}. */
    private static final int JSON = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_event_seq")
    @SequenceGenerator(name = "audit_event_seq", sequenceName = "audit_event_seq", allocationSize = 50)
    private long id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "actor_id")
    private Long actorId;

    @Column(name = "actor_handle")
    private String actorHandle;

    @Enumerated(EnumType.STRING)
    private Channel door;

    private String action;
    private String entity;

    @Column(name = "entity_id")
    private long entityId;

    private String reason;

    private int format;

    @Column(name = "before_text")
    private String before;

    @Column(name = "after_text")
    private String after;

    @Column(name = "content_hash")
    private String contentHash;

    protected AuditEvent() {}

    AuditEvent(Instant happenedAt, Actor actor, AuditAction act) {
        this.happenedAt = happenedAt;
        this.actorId = actor.id() == 0 ? null : actor.id();
        this.actorHandle = actor.handle();
        this.door = actor.door();
        this.action = act.action();
        this.entity = act.entity();
        this.entityId = act.entityId();
        this.reason = AuditValues.cut(act.reason(), LONGEST_REASON);
        this.format = JSON;
        this.before = json(act.before());
        this.after = json(act.after());
        this.contentHash = computeHash();
    }

    private static String json(AuditValues values) {
        return values == null ? null : values.json();
    }

    /** The hash over everything that this row says; the verifier compares it with the one that is stored. */
    public final String computeHash() {
        return format == TEXT
                ? Hashes.sha256(happenedAt, actorId, actorHandle, door, action, entity, entityId, reason, before, after)
                : Hashes.sha256(
                        format,
                        happenedAt,
                        actorId,
                        actorHandle,
                        door,
                        action,
                        entity,
                        entityId,
                        reason,
                        before,
                        after);
    }

    public long id() {
        return id;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public Long actorId() {
        return actorId;
    }

    public String actorHandle() {
        return actorHandle;
    }

    public Channel door() {
        return door;
    }

    public String action() {
        return action;
    }

    public String entity() {
        return entity;
    }

    public long entityId() {
        return entityId;
    }

    public String reason() {
        return reason;
    }

    public int format() {
        return format;
    }

    public String before() {
        return before;
    }

    public String after() {
        return after;
    }

    public String contentHash() {
        return contentHash;
    }
}
