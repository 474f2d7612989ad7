package org.broadsheet.account;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A word by which a program acts for a person until it expires or is revoked. Only its hash is kept. */
@Entity
@Table(name = "access_token")
@Cacheable(false)
class AccessToken {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_token_seq")
    @SequenceGenerator(name = "access_token_seq", sequenceName = "access_token_seq", allocationSize = 50)
    private long id;

    @Column(name = "person_id")
    private long personId;

    private String label;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected AccessToken() {}

    AccessToken(long personId, String label, String tokenHash, Instant createdAt, Instant expiresAt) {
        this.personId = personId;
        this.label = label;
        this.tokenHash = tokenHash;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    /** Ends it, for ever. */
    void revoke(Instant now) {
        revokedAt = now;
    }

    long id() {
        return id;
    }

    String label() {
        return label;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** When it last opened a door, to the hour. */
    Instant lastUsedAt() {
        return lastUsedAt;
    }
}
