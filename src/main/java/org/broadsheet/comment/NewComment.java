package org.broadsheet.comment;

import java.time.Instant;

/**
 * A comment to be.
 *
 * @param parent what it answers, or null
 * @param editTokenHash the hash of the token by which a guest proves that it is theirs
 */
public record NewComment(
        long articleId, Comment parent, CommentAuthor author, String language, Instant at, String editTokenHash) {}
