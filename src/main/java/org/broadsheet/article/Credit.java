package org.broadsheet.article;

import org.broadsheet.platform.Slugs;

/**
 * A name under a headline.
 *
 * @param personId the person of the house, or null for a writer from outside
 * @param slug his page is {@code /author/{slug}}
 */
public record Credit(Long personId, String name, String slug) {
    /** A writer who is not of the house. */
    public static Credit outsider(String name) {
        return new Credit(null, name, Slugs.of(name, null));
    }
}
