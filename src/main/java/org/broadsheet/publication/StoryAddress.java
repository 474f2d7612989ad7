package org.broadsheet.publication;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A slug that is taken on a date, in whichever section, so that a move to another section cannot collide. */
@Entity
@Table(name = "story_address")
@IdClass(StoryAddress.Key.class)
@Cacheable(false)
public class StoryAddress {
    @Id
    @Column(name = "path_date")
    private String pathDate;

    @Id
    private String slug;

    @Column(name = "article_id")
    private long articleId;

    protected StoryAddress() {}

    StoryAddress(String pathDate, String slug, long articleId) {
        this.pathDate = pathDate;
        this.slug = slug;
        this.articleId = articleId;
    }

    long articleId() {
        return articleId;
    }

    String pathDate() {
        return pathDate;
    }

    String slug() {
        return slug;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String pathDate;
        private String slug;

        public Key() {}

        public Key(String pathDate, String slug) {
            this.pathDate = pathDate;
            this.slug = slug;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.pathDate.equals(pathDate) && key.slug.equals(slug);
        }

        @Override
        public int hashCode() {
            return Objects.hash(pathDate, slug);
        }
    }
}
