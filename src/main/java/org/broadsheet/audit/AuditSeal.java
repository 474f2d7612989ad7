package org.broadsheet.audit;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.broadsheet.platform.Hashes;

/**
 * One link of the chain: it binds an event to its place and to everything that was sealed before it. Whoever changes,
 * removes or moves an event afterwards would have to make all later seals anew, and the head is in the log.
 */
@Entity
@Table(name = "audit_seal")
@Cacheable(false)
public class AuditSeal {
    /** What stands in front of the first seal. */
    static final String BEGINNING = "0".repeat(64);

    // Not a primitive: of an event without a seal, a query would say 0.
    @Id
    private Long seq;

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "previous_seal")
    private String previousSeal;

    private String seal;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    protected AuditSeal() {}

    /** The link that follows another, or (null) begins the chain. */
    static AuditSeal after(AuditSeal last, long eventId, String contentHash, Instant at) {
        AuditSeal next = new AuditSeal();
        next.seq = last == null ? 1 : last.seq + 1;
        next.eventId = eventId;
        next.previousSeal = last == null ? BEGINNING : last.seal;
        next.sealedAt = at;
        next.seal = next.computeSeal(contentHash);
        return next;
    }

    /** The seal that belongs to this place, this event and its content. */
    String computeSeal(String contentHash) {
        return Hashes.sha256(seq, eventId, contentHash, previousSeal, sealedAt);
    }

    long seq() {
        return seq;
    }

    long eventId() {
        return eventId;
    }

    String previousSeal() {
        return previousSeal;
    }

    String seal() {
        return seal;
    }
}
