package org.broadsheet.section;

/** A section to be. */
public record SectionPlan(String slug, String name, String description, int order, String parentSlug) {}
