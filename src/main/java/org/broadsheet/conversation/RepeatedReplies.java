package org.broadsheet.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.broadsheet.comment.Comment;
import org.broadsheet.comment.CommentAuthor;
import org.broadsheet.comment.CommentMessages;
import org.broadsheet.comment.CommentRevision;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.CommentText;
import org.broadsheet.comment.EditToken;
import org.broadsheet.comment.ReplyRules;
import org.broadsheet.platform.Hashes;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Secrets;
import org.broadsheet.platform.store.DatabaseClock;

/**
 * The same words by the same author in the same place. To the letter, and within the time in which nobody may post twice,
 * it is one reply that was sent twice, because the answer was slow or the button was clicked again: the second gets the
 * answer of the first. Anything else is a duplicate, and is refused.
 */
@ApplicationScoped
@Transactional
class RepeatedReplies {
    private static final String KEY = "comment-edit-token";

    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    @Inject
    Secrets secrets;

    @Inject
    CommentMessages messages;

    /**
     * The token by which an author edits a comment and sees it while it waits: the same however often it is asked for,
     * and of use to nobody in another network.
     *
     * @param at when the comment was written
     */
    public String token(long articleId, CommentAuthor author, Instant at) {
        return Hashes.hmac(
                secrets.key(KEY),
                articleId,
                author.authorKey(),
                author.isGuest() ? author.addressKey() : null,
                ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    /** What names a reply: its author and network, its place and its words. */
    static String name(long articleId, Comment parent, CommentAuthor author, String body) {
        return Hashes.sha256(
                articleId, place(parent), author.authorKey(), author.addressKey(), CommentText.hashOf(body));
    }

    /**
     * The answer that this reply got already, where it was sent a moment ago; empty for a new one.
     *
     * <p>Refuses with 409 {@code duplicate} what the author said in this place before that.
     */
    public Optional<Posted> ofReply(ReplyRules discussion, Comment parent, CommentAuthor author, String body) {
        Optional<Comment> said = said(discussion.articleId(), place(parent), author, body);
        if (said.isPresent() && !isSentTwice(said.get(), author, body)) {
            throw ProblemException.conflict("duplicate", messages.say("refused_duplicate"));
        }
        return said.map(
                comment -> answer(comment, discussion, token(comment.articleId(), author, comment.createdAt())));
    }

    /** The answer that this edit got already, where it was sent a moment ago. */
    public Optional<Posted> ofEdit(Comment known, ReplyRules discussion, String body) {
        Comment comment = entities.find(Comment.class, known.id());
        boolean justEdited = comment.editedAt() != null && isRecent(comment.editedAt(), comment.author());
        return Optional.of(comment)
                .filter(edited -> justEdited && latest(edited).body().equals(body))
                .map(edited -> answer(edited, discussion, null));
    }

    private Posted answer(Comment comment, ReplyRules discussion, String token) {
        return new Posted(
                comment.id(),
                comment.revision(),
                comment.status(),
                latest(comment).html(),
                discussion.path(),
                token);
    }

    private CommentRevision latest(Comment comment) {
        return entities.find(CommentRevision.class, comment.latestRevisionId());
    }

    private boolean isSentTwice(Comment comment, CommentAuthor author, String body) {
        String token = token(comment.articleId(), author, comment.createdAt());
        return isRecent(comment.createdAt(), author)
                && latest(comment).body().equals(body)
                && comment.status() != CommentStatus.DELETED
                && Hashes.same(EditToken.hash(token), comment.editTokenHash());
    }

    private boolean isRecent(Instant at, CommentAuthor author) {
        return clock.now().isBefore(at.plus(CommentRateLimit.pause(author.isGuest())));
    }

    private Optional<Comment> said(long articleId, Long parentId, CommentAuthor author, String body) {
        TypedQuery<Comment> query = entities.createQuery(
                        "select c from CommentRevision r, Comment c where c.id = r.commentId"
                                + " and r.textHash = :hash and r.createdAt > :since and c.articleId = :article"
                                + " and c.authorKey = :author and c.parentId "
                                + (parentId == null ? "is null" : "= :parent")
                                + " order by c.id desc",
                        Comment.class)
                .setMaxResults(1)
                .setParameter("hash", CommentText.hashOf(body))
                .setParameter("since", clock.now().minus(CommentText.REMEMBERED))
                .setParameter("article", articleId)
                .setParameter("author", author.authorKey());
        if (parentId != null) {
            query.setParameter("parent", parentId);
        }
        return query.getResultStream().findFirst();
    }

    private static Long place(Comment parent) {
        return parent == null ? null : parent.parentOfReplies();
    }
}
