package org.broadsheet.platform.jobs;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The right of one node to run a job until a time. */
@Entity
@Table(name = "lease")
@Cacheable(false)
public class Lease {
    @Id
    private String name;

    private String holder;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Lease() {}

    Lease(String name, String holder, Instant expiresAt) {
        this.name = name;
        this.holder = holder;
        this.expiresAt = expiresAt;
    }

    boolean isHeldBy(String node, Instant now) {
        return holder.equals(node) && expiresAt.isAfter(now);
    }
}
