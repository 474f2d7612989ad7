package org.broadsheet.publication;

import java.util.Collections;
import java.util.List;

/**
 * Which released stories a public list shows; null means any.
 *
 * @param sectionIds a section and everything under it
 */
public record TeaserQuery(List<Long> sectionIds, String tagSlug, String authorSlug) {
    /** The same for as long as the list is; a section's own id is the lowest, for what is under it came later. */
    String name() {
        String section = sectionIds == null ? "" : String.valueOf(Collections.min(sectionIds));
        return String.join(" ", "published", section, tagSlug, authorSlug);
    }

    public static TeaserQuery everything() {
        return new TeaserQuery(null, null, null);
    }

    public static TeaserQuery ofSections(List<Long> ids) {
        return new TeaserQuery(List.copyOf(ids), null, null);
    }

    public static TeaserQuery ofTag(String slug) {
        return new TeaserQuery(null, slug, null);
    }

    public static TeaserQuery ofAuthor(String slug) {
        return new TeaserQuery(null, null, slug);
    }
}
