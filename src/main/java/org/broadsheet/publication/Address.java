package org.broadsheet.publication;

/**
 * Where a story stands on the site.
 *
 * @param date of its first release in the site's zone, {@code yyyy/MM/dd}
 */
public record Address(String sectionSlug, String date, String slug) {
    public String path() {
        return "/" + sectionSlug + "/" + date + "/" + slug;
    }
}
