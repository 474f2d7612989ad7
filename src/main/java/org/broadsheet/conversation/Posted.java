package org.broadsheet.conversation;

import org.broadsheet.comment.CommentStatus;

/**
 * What became of a reply.
 *
 * @param path the address of its story
 * @param editToken the word by which its author changes it and sees it while it waits; null after an edit
 */
public record Posted(long id, int revision, CommentStatus status, String html, String path, String editToken) {}
