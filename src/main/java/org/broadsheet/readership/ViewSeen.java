package org.broadsheet.readership;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A view that was counted a short while ago, under a keyed hash of reader and story; a second one soon is the same. */
@Entity
@Table(name = "view_seen")
@Cacheable(false)
public class ViewSeen {
    @Id
    @Column(name = "seen_key")
    private String key;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected ViewSeen() {}

    ViewSeen(String key, Instant seenAt) {
        this.key = key;
        this.seenAt = seenAt;
    }

    void again(Instant at) {
        seenAt = at;
    }

    String key() {
        return key;
    }

    Instant seenAt() {
        return seenAt;
    }
}
