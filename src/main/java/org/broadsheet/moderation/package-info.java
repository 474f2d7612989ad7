/**
 * How a reply gets in and who decides about it. {@link org.broadsheet.conversation.Posting} is the one way in, for pages
 * and REST alike: admission first, then every {@link org.broadsheet.conversation.Detector} over facts that were loaded
 * before, then one {@link org.broadsheet.conversation.ModerationPolicy}, then one transaction that asks again what may have changed
 * and writes the comment, its text, every verdict, the decision and the counts together. {@link
 * Deciding} is what moderators do with it afterwards, in the same manner.
 *
 * <p>Nothing is let through and nothing is called spam because a machine failed: what could not be judged waits for a
 * person. Uses {@code comment} and what that stands on.
 */
package org.broadsheet.moderation;
