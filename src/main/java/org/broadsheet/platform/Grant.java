package org.broadsheet.platform;

/**
 * One permission that somebody holds.
 *
 * @param permission its code, as in {@code article.publish}
 * @param scope the id of the section that it is limited to, or null for all
 */
public record Grant(String permission, Long scope) {}
