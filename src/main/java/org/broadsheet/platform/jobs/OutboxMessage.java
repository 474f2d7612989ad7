package org.broadsheet.platform.jobs;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Something that must follow a change: written with it, carried out after it is due, once. A row is open until it is
 * done, voided by a later decision, or parked after too many failures.
 */
@Entity
@Table(name = "outbox")
@Cacheable(false)
public class OutboxMessage {
    private static final int MOST_ATTEMPTS = 10;
    private static final int LONGEST_ERROR = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_seq")
    @SequenceGenerator(name = "outbox_seq", sequenceName = "outbox_seq", allocationSize = 50)
    private long id;

    private String topic;

    @Column(name = "dedupe_key")
    private String dedupeKey;

    private String subject;
    private String payload;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "voided_at")
    private Instant voidedAt;

    @Column(name = "parked_at")
    private Instant parkedAt;

    private int attempts;

    @Column(name = "last_error")
    private String lastError;

    protected OutboxMessage() {}

    OutboxMessage(OutboxTask errand, Instant createdAt) {
        this.topic = errand.topic();
        this.dedupeKey = errand.dedupeKey();
        this.subject = errand.subject();
        this.payload = errand.payload();
        this.dueAt = errand.dueAt();
        this.createdAt = createdAt;
    }

    void done(Instant at) {
        doneAt = at;
    }

    void failed(Instant at, String error) {
        attempts++;
        lastError = error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
        if (attempts >= MOST_ATTEMPTS) {
            parkedAt = at;
        } else {
            dueAt = at.plusSeconds(1L << attempts);
        }
    }

    public long id() {
        return id;
    }

    public OutboxTask errand() {
        return new OutboxTask(topic, dedupeKey, subject, payload, dueAt);
    }

    public boolean isParked() {
        return parkedAt != null;
    }

    public boolean isOpen() {
        return doneAt == null && voidedAt == null && parkedAt == null;
    }
}
