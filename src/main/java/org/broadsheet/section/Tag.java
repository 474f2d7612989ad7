package org.broadsheet.section;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A subject that stories share across sections. It exists for readers once a released story carries it. */
@Entity
@Table(name = "tag")
@Cacheable(false)
public class Tag {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tag_seq")
    @SequenceGenerator(name = "tag_seq", sequenceName = "tag_seq", allocationSize = 50)
    private long id;

    private String slug;
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    protected Tag() {}

    Tag(String slug, String name) {
        this.slug = slug;
        this.name = name;
        this.nameKey = Names.key(name);
    }

    public long id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }
}
