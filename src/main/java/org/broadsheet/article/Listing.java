package org.broadsheet.article;

import java.util.Collections;
import java.util.List;

/**
 * Which released stories a public list shows; null means any.
 *
 * @param sectionIds a section and everything under it
 */
public record Listing(List<Long> sectionIds, String tagSlug, String authorSlug) {
    /** The same for as long as the list is; a section's own id is the lowest, for what is under it came later. */
    String name() {
        String section = sectionIds == null ? "" : String.valueOf(Collections.min(sectionIds));
        return String.join(" ", "published", section, tagSlug, authorSlug);
    }

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
