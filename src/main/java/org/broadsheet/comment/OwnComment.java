package org.broadsheet.comment;

/** A comment of whoever asks, by the token that was given with it. */
public record OwnComment(long id, CommentStatus status) {}
