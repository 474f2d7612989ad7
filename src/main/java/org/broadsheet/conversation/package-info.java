/**
 * The reader's side of the conversation. {@link Posting} is the one way in, for pages and REST alike: cheap checks first,
 * then every {@link Detector} over facts that were loaded before, then one {@link ModerationPolicy}, then one transaction
 * that asks again what may have changed and writes the comment, its text, every detector's result, the decision and the
 * counts together. Here are also {@link OwnComments} and {@link Flagging reports by readers}.
 *
 * <p>Nothing is let through and nothing is called spam because a machine failed: what could not be judged waits for a
 * person. Word lists and sanctions belong to {@code moderation}, above; they are asked by the ports {@link PhraseLists} and
 * {@link SanctionCheck}. Uses {@code comment} and what that uses.
 */
package org.broadsheet.conversation;
