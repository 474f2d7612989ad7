package org.broadsheet.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.broadsheet.platform.CursorSeals;
import org.broadsheet.platform.Slice;

/**
 * The conversation under a story as readers see it: depth first, oldest first, by the page. One statement a page, one
 * more to find the page of a comment. The story must have been found released before anybody asks here.
 */
@ApplicationScoped
@Transactional
public class CommentThread {
    /** How many comments a page has. */
    public static final int PAGE = 50;

    private static final String OWN = "(c.status = org.broadsheet.comment.CommentStatus.PENDING"
            + " and (c.authorId = :me or c.editTokenHash = :token))";
    private static final String SHOWN = "(c.visibleRevisionId is not null or c.visibleReplies > 0 or " + OWN + ")";
    private static final String ROW = "select new org.broadsheet.comment.ShownComment(c.id, c.parentId, c.depth,"
            + " c.threadPath, c.status, v.html, %s c.authorId, c.authorName, c.guestWebsite,"
            + " c.staff, c.createdAt, v.number, c.likes) from Comment c"
            + " left join CommentRevision v on v.id = c.visibleRevisionId";
    private static final String FROM = ROW.formatted("w.html,")
            + " left join CommentRevision w on w.id = c.latestRevisionId and " + OWN
            + " where c.articleId = :article and c.threadPath >= :path and " + SHOWN + " order by c.threadPath";
    /** Who has nothing that waits reads by an index of what is shown, however much waits. */
    private static final String FROM_FOR_ALL =
            ROW.formatted("") + " where c.articleId = :article and c.shownPath >= :path order by c.shownPath";

    private static final String TARGET =
            "(select t.threadPath from Comment t where t.id = :id and t.articleId = :article)";
    private static final String BEFORE = "select c.id, c.threadPath from Comment c where c.articleId = :article"
            + " and c.threadPath <= " + TARGET + " and " + SHOWN + " order by c.threadPath desc";
    private static final String BEFORE_FOR_ALL = "select c.id, c.threadPath from Comment c where c.articleId = :article"
            + " and c.shownPath <= " + TARGET + " order by c.shownPath desc";

    @Inject
    EntityManager entities;

    @Inject
    CursorSeals seals;

    /**
     * One page of a conversation.
     *
     * @param cursor where it goes on, or null for its begin; a forged one is refused with 400
     */
    public ThreadPage page(long articleId, Reader reader, String cursor, int limit) {
        return from(articleId, reader, start(articleId, cursor), limit);
    }

    /** The page on which the thread of a comment stands; the first one when this reader cannot see the comment. */
    public ThreadPage pageOf(long articleId, Reader reader, long commentId, int limit) {
        return from(articleId, reader, startOf(articleId, reader, commentId, limit), limit);
    }

    /** A comment, whatever became of it: for those who decide what may be known of it. */
    public Optional<Comment> find(long commentId) {
        return Optional.ofNullable(entities.find(Comment.class, commentId));
    }

    /** The comment that was given with a token, whatever became of it. */
    public Optional<OwnComment> findOwn(long articleId, String editToken) {
        return entities.createQuery(
                        "select new org.broadsheet.comment.OwnComment(c.id, c.status) from Comment c"
                                + " where c.editTokenHash = :token and c.articleId = :article",
                        OwnComment.class)
                .setParameter("token", EditToken.hash(editToken))
                .setParameter("article", articleId)
                .getResultStream()
                .findFirst();
    }

    /** Whether readers no longer see a comment above this one. */
    public boolean isUnderRemoved(Comment comment) {
        return !removed(comment.articleId(), comment.path()).isEmpty();
    }

    /** The depth of the topmost comment above the first one of a page that readers no longer see, or 0. */
    public int removedAbove(long articleId, ThreadPage page) {
        return page.items().stream()
                .limit(1)
                .flatMap(first -> removed(articleId, new ThreadPath(first.threadPath())).stream())
                .mapToInt(path -> new ThreadPath(path).depth())
                .min()
                .orElse(0);
    }

    /** The paths of the comments above a place that readers no longer see. */
    private List<String> removed(long articleId, ThreadPath path) {
        return path.depth() == 1
                ? List.of()
                : entities.createQuery(
                                "select c.threadPath from Comment c where c.articleId = :article"
                                        + " and c.threadPath in :paths and c.visibleRevisionId is null",
                                String.class)
                        .setParameter("article", articleId)
                        .setParameter("paths", path.ancestors())
                        .getResultList();
    }

    private ThreadPage from(long articleId, Reader reader, String path, int limit) {
        TypedQuery<ShownComment> query = entities.createQuery(
                        isAnybody(reader) ? FROM_FOR_ALL : FROM, ShownComment.class)
                .setMaxResults(limit + 1);
        List<ShownComment> rows =
                bind(query, articleId, reader).setParameter("path", path).getResultList();
        return new ThreadPage(
                Slice.of(rows, limit, last -> seals.seal(list(articleId), last.threadPath())), path.isEmpty());
    }

    /**
     * Where to start so that a comment is on the page: at the begin where it is near, else with its thread, or, where
     * that is too long, half a page before it. So the way there is as short in the last thread as in the first.
     */
    private String startOf(long articleId, Reader reader, long commentId, int limit) {
        TypedQuery<Object[]> query = entities.createQuery(isAnybody(reader) ? BEFORE_FOR_ALL : BEFORE, Object[].class);
        List<Object[]> before = bind(query, articleId, reader)
                .setParameter("id", commentId)
                .setMaxResults(limit)
                .getResultList();
        if (before.isEmpty() || (Long) before.get(0)[0] != commentId) {
            return "";
        }
        List<String> paths = before.stream().map(row -> (String) row[1]).toList();
        String root = new ThreadPath(paths.get(0)).root().value();
        if (paths.size() < limit) {
            return "";
        }
        return paths.contains(root) ? root : paths.get(limit / 2);
    }

    private static boolean isAnybody(Reader reader) {
        return reader.equals(Reader.ANYBODY);
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, long articleId, Reader reader) {
        query.setParameter("article", articleId);
        return isAnybody(reader)
                ? query
                : query.setParameter("me", reader.personId()).setParameter("token", reader.editTokenHash());
    }

    private String start(long articleId, String cursor) {
        return cursor == null || cursor.isBlank() ? "" : new ThreadPath(seals.open(list(articleId), cursor)).next();
    }

    private static String list(long articleId) {
        return "comments on " + articleId;
    }
}
