package org.broadsheet.article;

import org.broadsheet.platform.Hashes;
import org.broadsheet.section.Names;
import org.broadsheet.text.Slugs;

/**
 * A name under a headline.
 *
 * @param personId the person of the house, or null for a writer from outside
 * @param slug the author's page is {@code /author/{slug}}; of a writer from outside it is a proposal until the story is saved
 */
public record Byline(Long personId, String name, String slug) {
    /** A writer who is not of the house. */
    public static Byline outsider(String name) {
        return new Byline(null, name, Slugs.of(name, null));
    }

    boolean isOutsider() {
        return personId == null;
    }

    String hash() {
        return Hashes.fields("credit")
                .with("person", personId)
                .with("name", name)
                .with("slug", slug)
                .sha256();
    }

    /** The same for all credits of one writer. */
    Object owner() {
        return isOutsider() ? Names.key(name) : personId;
    }
}
