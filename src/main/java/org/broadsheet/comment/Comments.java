package org.broadsheet.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.ArticleStats;
import org.broadsheet.platform.ProblemException;

/** The stored comments and their texts, and the counts that depend on them. */
@ApplicationScoped
class Comments {
    /**
     * How long to wait for one's turn at a story, in milliseconds. The store's own limit for a lock begins anew whenever
     * another of a crowd has had its turn.
     */
    private static final Map<String, Object> PATIENCE = Map.of("jakarta.persistence.query.timeout", 5_000);

    @Inject
    EntityManager entities;

    void add(Object entity) {
        entities.persist(entity);
    }

    void flush() {
        entities.flush();
    }

    CommentRevision revision(long id) {
        return entities.find(CommentRevision.class, id);
    }

    /** Which story a comment belongs to, asked without loading it, so that the lock comes first. */
    long articleOf(long id) {
        return entities.createQuery("select c.articleId from Comment c where c.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** From here until the transaction ends nobody else adds to the story's conversation; 503 for who waits in vain. */
    void lockStory(long articleId) {
        if (entities.find(ArticleStats.class, articleId, LockModeType.PESSIMISTIC_WRITE, PATIENCE) == null) {
            throw ProblemException.notFound();
        }
    }

    Comment locked(long id) {
        return entities.find(Comment.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    void count(long articleId, int visible, int pending) {
        entities.createQuery("update ArticleStats s set s.comments = s.comments + :visible,"
                        + " s.pendingComments = s.pendingComments + :pending where s.articleId = :article")
                .setParameter("visible", visible)
                .setParameter("pending", pending)
                .setParameter("article", articleId)
                .executeUpdate();
    }

    void countReplies(long articleId, Collection<String> paths, int more) {
        entities.createQuery("update Comment c set c.visibleReplies = c.visibleReplies + :more"
                        + " where c.articleId = :article and c.threadPath in :paths")
                .setParameter("more", more)
                .setParameter("article", articleId)
                .setParameter("paths", paths)
                .executeUpdate();
    }

    List<Long> versions(long commentId) {
        return entities.createQuery("select r.id from CommentRevision r where r.commentId = :id", Long.class)
                .setParameter("id", commentId)
                .getResultList();
    }
}
