package org.broadsheet.section;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The address that belongs to the name of a writer who is not of the house, for ever: {@code /author/{slug}}. */
@Entity
@Table(name = "guest_name")
@Cacheable(false)
public class GuestName {
    @Id
    private String slug;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    protected GuestName() {}

    GuestName(String slug, String name) {
        this.slug = slug;
        this.name = name;
        this.nameKey = Names.key(name);
    }

    String slug() {
        return slug;
    }

    String nameKey() {
        return nameKey;
    }
}
