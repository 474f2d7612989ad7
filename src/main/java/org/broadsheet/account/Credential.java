package org.broadsheet.account;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The hash of a person's password, apart from the person so that no list of people ever reads it. */
@Entity
@Table(name = "credential")
@Cacheable(false)
class Credential {
    @Id
    @Column(name = "person_id")
    private long personId;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Credential() {}

    Credential(long personId, String passwordHash, Instant changedAt) {
        this.personId = personId;
        this.passwordHash = passwordHash;
        this.changedAt = changedAt;
    }

    /** Takes another password. */
    void replace(String newHash, Instant now) {
        passwordHash = newHash;
        changedAt = now;
    }

    /** Keeps the password, hashed at today's strength. */
    void strengthen(String newHash) {
        passwordHash = newHash;
    }

    String passwordHash() {
        return passwordHash;
    }

    Instant changedAt() {
        return changedAt;
    }
}
