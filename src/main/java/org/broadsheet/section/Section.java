package org.broadsheet.section;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A part of the paper: World, Business, and Markets under it. Its slug is unique in the whole tree. */
@Entity
@Table(name = "section")
@Cacheable(false)
public class Section {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "section_seq")
    @SequenceGenerator(name = "section_seq", sequenceName = "section_seq", allocationSize = 50)
    private long id;

    @Column(name = "parent_id")
    private Long parentId;

    private String slug;
    private String name;
    private String description;

    @Column(name = "sort_order")
    private int sortOrder;

    @Column(name = "comment_mode")
    private String commentMode;

    @Column(name = "comment_preset")
    private String commentPreset;

    protected Section() {}

    Section(SectionPlan plan, Long parentId) {
        this.parentId = parentId;
        this.slug = plan.slug();
        this.name = plan.name();
        this.description = plan.description();
        this.sortOrder = plan.order();
        this.commentMode = "OPEN";
        this.commentPreset = "BALANCED";
    }

    SectionEntry entry() {
        return new SectionEntry(id, parentId, slug, name, description, sortOrder, commentMode, commentPreset);
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
}
