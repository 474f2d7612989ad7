/**
 * The moderator's side of the conversation: {@link Queues}, {@link Deciding decisions}, {@link Sanctions} and {@link
 * WordLists}. A queue is a question that the store answers, not a list that somebody keeps; a second moderator is told who
 * decided and what, and overwrites nothing.
 *
 * <p>Uses {@code conversation} and what that uses.
 */
package org.broadsheet.moderation;
