package org.broadsheet.article;

import java.util.List;

/**
 * Which released stories a public list shows; null means any.
 *
 * @param sectionIds a section and everything under it
 */
public record Listing(List<Long> sectionIds, String tagSlug, String authorSlug) {
    public static Listing everything() {
        return new Listing(null, null, null);
    }

    public static Listing ofSections(List<Long> ids) {
        return new Listing(List.copyOf(ids), null, null);
    }

    public static Listing ofTag(String slug) {
        return new Listing(null, slug, null);
    }

    public static Listing ofAuthor(String slug) {
        return new Listing(null, null, slug);
    }
}
