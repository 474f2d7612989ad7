package org.broadsheet.edge;

/** The names of what public pages are made from; who reads and who changes it say the same name. */
public final class PageKeys {
    /** The list of all stories. */
    public static final String FRONT = "front";
    /** The breaking story at the head of every page. */
    public static final String BANNER = "banner";
    /** The tree of sections, in the head of every page. */
    public static final String SECTIONS = "sections";
    /** The list of corrections. */
    public static final String CORRECTIONS = "corrections";
    /** What the site says of itself. */
    public static final String ABOUT = "about";

    private PageKeys() {}

    /** What readers have of a story. */
    public static String article(long id) {
        return "article:" + id;
    }

    /** What is visible under a story, and how much. */
    public static String comments(long articleId) {
        return "comments:" + articleId;
    }

    /** The list of a section with everything under it. */
    public static String section(long id) {
        return "section:" + id;
    }

    public static String tag(String slug) {
        return "tag:" + slug;
    }

    public static String author(String slug) {
        return "author:" + slug;
    }

    /** What somebody says about themselves in public. */
    public static String person(long id) {
        return "person:" + id;
    }
}
