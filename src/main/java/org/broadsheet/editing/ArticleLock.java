package org.broadsheet.editing;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody has a story open for writing, until a time unless they renew it. */
@Entity
@Table(name = "article_lock")
@Cacheable(false)
public class ArticleLock {
    @Id
    @Column(name = "article_id")
    private long articleId;

    @Column(name = "owner_id")
    private long ownerId;

    private String token;

    @Column(name = "acquired_at")
    private Instant acquiredAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected ArticleLock() {}

    ArticleLock(long articleId) {
        this.articleId = articleId;
    }

    ArticleLock give(long newOwnerId, String newToken, Instant now) {
        ownerId = newOwnerId;
        token = newToken;
        acquiredAt = now;
        return this;
    }

    ArticleLock until(Instant newExpiresAt) {
        expiresAt = newExpiresAt;
        return this;
    }

    boolean isHeldAt(Instant now) {
        return expiresAt.isAfter(now);
    }

    long ownerId() {
        return ownerId;
    }

    String token() {
        return token;
    }

    Instant acquiredAt() {
        return acquiredAt;
    }
}
