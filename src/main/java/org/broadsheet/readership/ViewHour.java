package org.broadsheet.readership;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** The views that a story had in one hour. */
@Entity
@Table(name = "view_hour")
@IdClass(ViewHour.Key.class)
@Cacheable(false)
public class ViewHour {
    @Id
    @Column(name = "article_id")
    private long articleId;

    @Id
    @Column(name = "hour_start")
    private Instant hourStart;

    private long views;

    protected ViewHour() {}

    ViewHour(long articleId, Instant hourStart, long views) {
        this.articleId = articleId;
        this.hourStart = hourStart;
        this.views = views;
    }

    long views() {
        return views;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long articleId;
        private Instant hourStart;

        public Key() {}

        public Key(long articleId, Instant hourStart) {
            this.articleId = articleId;
            this.hourStart = hourStart;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.articleId == articleId && key.hourStart.equals(hourStart);
        }

        @Override
        public int hashCode() {
            return Objects.hash(articleId, hourStart);
        }
    }
}
