/**
 * The staff's screens, where they compose features: the list of stories with its views, filters and orders, and one story
 * with everything that somebody may do with it. {@link DeskStories} asks the same rules that will hold when they act.
 *
 * <p>Above {@code editing} and {@code moderation}; no feature uses it.
 */
package org.broadsheet.desk;
