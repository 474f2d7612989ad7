/**
 * What readers say under a story: the comment with every version of its text, its place in the thread, who may see it,
 * and the counts that go with it. {@link CommentThread} reads; {@link
 * CommentLedger} is the one writer, so that a change of status and every count change together.
 *
 * <p>Whether a comment may be seen is decided outside, in {@code moderation}, which calls the ledger; nothing here asks
 * back, so there is no port. Uses {@code article} and what that stands on.
 */
package org.broadsheet.comment;
