package org.broadsheet.section;

/**
 * A section as others see it.
 *
 * @param parentId the section that it belongs to, or null at the top
 * @param commentMode how its stories may be commented on unless they say otherwise, one of OPEN PREMODERATED CLOSED
 *     HIDDEN
 * @param commentPreset how strict moderation is, one of OPEN BALANCED STRICT
 */
public record SectionEntry(
        long id,
        Long parentId,
        String slug,
        String name,
        String description,
        int order,
        String commentMode,
        String commentPreset) {

    /** Its address on the site, given the parent where there is one. */
    public String path(SectionEntry parent) {
        return parent == null ? "/" + slug : "/" + parent.slug + "/" + slug;
    }
}
