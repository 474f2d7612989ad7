package org.broadsheet.platform.web;

/**
 * A line of the desk's rail.
 *
 * @param order its place within the group
 * @param path where it leads, with its query if it has one
 * @param label what it is called, in the site's language
 * @param count how much waits there as it is shown, as in {@code 100+}; null where nothing is counted
 * @param urgent whether what waits asks for somebody now
 * @param main whether it stands in the short bar of a telephone too
 */
public record NavItem(Group group, int order, String path, String label, String count, boolean urgent, boolean main) {

    /** The groups in their order. */
    public enum Group {
        MY_DAY,
        NEWSROOM,
        CONVERSATION,
        HOUSE
    }
}
