package org.broadsheet.guard;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import org.broadsheet.platform.Hashes;

/**
 * A row that is written once and never changed. It carries a hash over its own values, so that a change by hand shows also
 * where the store does not refuse it. Anybody with write access who knows the rule can compute the hash again: it finds
 * mistakes, and the audit trail is the defence against the owner of the store.
 */
@MappedSuperclass
public abstract class WrittenOnce {
    @Column(name = "row_hash")
    private String rowHash;

    public abstract long id();

    /** All that the row says, by the names of its columns; a column that is added later is added here. */
    protected abstract Hashes.Fields values();

    @PrePersist
    void seal() {
        rowHash = values().sha256();
    }

    /** Whether it still says what was written. */
    public boolean isAsWritten() {
        return values().sha256().equals(rowHash);
    }
}
