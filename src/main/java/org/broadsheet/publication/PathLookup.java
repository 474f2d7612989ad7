package org.broadsheet.publication;

/**
 * What is at a path of the site: a story, another path that has it now (301), the notice of a story that was removed for
 * good (410), or nothing (404).
 */
public record PathLookup(PublishedArticle article, String movedTo, String goneNotice) {
    static final PathLookup NOTHING = new PathLookup(null, null, null);

    public boolean isNothing() {
        return article == null && movedTo == null && goneNotice == null;
    }
}
