package org.broadsheet.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One credit as a row of a revision or of a publication. */
@Embeddable
public class BylineRow {
    @Column(name = "person_id")
    private Long personId;

    private String name;
    private String slug;

    protected BylineRow() {}

    public BylineRow(Byline credit) {
        this.personId = credit.personId();
        this.name = credit.name();
        this.slug = credit.slug();
    }

    /** The end of the address of its page. */
    public String slug() {
        return slug;
    }

    Byline credit() {
        return new Byline(personId, name, slug);
    }
}
