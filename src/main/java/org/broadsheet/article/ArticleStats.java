package org.broadsheet.article;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The counts of a story, in a row of their own that is only ever changed by arithmetic updates. */
@Entity
@Table(name = "article_stats")
@Cacheable(false)
public class ArticleStats {
    @Id
    @Column(name = "article_id")
    private long articleId;

    private long views;
    private int comments;

    @Column(name = "pending_comments")
    private int pendingComments;

    protected ArticleStats() {}

    public ArticleStats(long articleId, long views) {
        this.articleId = articleId;
        this.views = views;
    }

    public long views() {
        return views;
    }

    public int comments() {
        return comments;
    }

    public int pendingComments() {
        return pendingComments;
    }
}
