package org.broadsheet.article;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** Somebody who may know of a restricted story. */
@Entity
@Table(name = "restricted_reader")
@IdClass(RestrictedReader.Key.class)
@Cacheable(false)
public class RestrictedReader {
    @Id
    @Column(name = "article_id")
    private long articleId;

    @Id
    @Column(name = "person_id")
    private long personId;

    protected RestrictedReader() {}

    RestrictedReader(long articleId, long personId) {
        this.articleId = articleId;
        this.personId = personId;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long articleId;
        private long personId;

        public Key() {}

        public Key(long articleId, long personId) {
            this.articleId = articleId;
            this.personId = personId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.articleId == articleId && key.personId == personId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(articleId, personId);
        }
    }
}
