package org.broadsheet.publication;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A path under which a story was public once, and which now leads to wherever the story is. */
@Entity
@Table(name = "redirect")
@Cacheable(false)
public class Redirect {
    @Id
    @Column(name = "old_path")
    private String oldPath;

    @Column(name = "article_id")
    private long articleId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Redirect() {}

    public Redirect(String oldPath, long articleId, Instant createdAt) {
        this.oldPath = oldPath;
        this.articleId = articleId;
        this.createdAt = createdAt;
    }

    long articleId() {
        return articleId;
    }
}
