package org.broadsheet.comment;

/** What became of a comment, for whoever holds the token that it was given with. */
public record OwnComment(long id, CommentStatus status) {}
