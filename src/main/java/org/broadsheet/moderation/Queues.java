package org.broadsheet.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.comment.Comment;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.CursorSeals;
import org.broadsheet.platform.Slice;

/**
 * What waits for moderators. A queue is a question, not a list: a comment is in it as long as the answer is yes, and
 * leaves it with the decision. Nine statements a page, ten with replies on it, whatever its length.
 */
@ApplicationScoped
@Transactional
public class Queues {
    /** How far a queue is counted: beyond that, "more" is all that anybody needs to know. */
    public static final int COUNTED = 100;

    private static final String STATUS = "c.status = org.broadsheet.comment.CommentStatus.";
    // Not "exists": beside that the provider binds no parameter and writes a truth as a number, which H2 refuses.
    private static final String IN_SECTIONS = " and c.articleId in (select p.articleId from Publication p"
            + " where p.voidedAt is null and p.sectionId in :sections)";

    /** The queues, in the order in which the desk shows them. */
    public enum Queue {
        PENDING(STATUS + "PENDING and c.escalated = :escalated", true),
        REPORTED(
                "c.visibleRevisionId is not null and exists (select f.id from Flag f where f.commentId = c.id"
                        + " and f.resolvedAt is null)",
                true),
        NEW(STATUS + "PUBLISHED", true),
        SPAM(STATUS + "SPAM", false),
        /** What a moderator or a word list refused, to be found and restored. */
        REJECTED(STATUS + "REJECTED", false),
        ESCALATED("c.escalated = :escalated", true),
        /** By what the moderator decided last on each of them. */
        MINE(
                "d.commentId = c.id and d.moderatorId = :me and d.revision = (select max(e.revision) from ModerationDecision e"
                        + " where e.commentId = c.id and e.moderatorId = :me)",
                false) {
            @Override
            String source() {
                return "Comment c, ModerationDecision d";
            }

            @Override
            String time() {
                return "d.decidedAt";
            }
        };

        private final String condition;
        private final boolean oldestFirst;

        Queue(String condition, boolean oldestFirst) {
            this.condition = condition;
            this.oldestFirst = oldestFirst;
        }

        public static Optional<Queue> named(String name) {
            return Stream.of(values())
                    .filter(queue -> queue.word().equals(name))
                    .findFirst();
        }

        /** What its condition is about. */
        String source() {
            return "Comment c";
        }

        /** The time by which it is ordered. */
        String time() {
            return "c.createdAt";
        }

        /** Its name in addresses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Inject
    EntityManager entities;

    @Inject
    CursorSeals seals;

    @Inject
    ModeratorScope jurisdiction;

    @Inject
    QueueItems items;

    /** One page of a queue: what waits longest first, what is done newest first. */
    public Slice<QueueItem> page(Actor moderator, Queue queue, Cursor after, int limit) {
        jurisdiction.requireModerator(moderator);
        seals.check(queue.word(), after);
        String key = after == null ? "" : behind(queue);
        TypedQuery<Object[]> query =
                query(moderator, queue, "select c, " + queue.time(), key + order(queue), Object[].class);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        List<Object[]> found = query.setMaxResults(limit + 1).getResultList();
        Slice<Comment> slice = seals.slice(
                        queue.word(), found, limit, row -> new Cursor((Instant) row[1], ((Comment) row[0]).id()))
                .map(row -> (Comment) row[0]);
        return new Slice<>(items.of(moderator, slice.items()), slice.next());
    }

    /** How much waits in each queue, counted up to {@link #COUNTED}. */
    public Map<Queue, Integer> counts(Actor moderator) {
        jurisdiction.requireModerator(moderator);
        Map<Queue, Integer> counts = new EnumMap<>(Queue.class);
        for (Queue queue : Queue.values()) {
            counts.put(queue, count(moderator, queue));
        }
        return counts;
    }

    /** How much waits in one queue, counted up to {@link #COUNTED}. */
    public int count(Actor moderator, Queue queue) {
        jurisdiction.requireModerator(moderator);
        return query(moderator, queue, "select c.id", "", Long.class)
                .setMaxResults(COUNTED)
                .getResultList()
                .size();
    }

    /** A count as it is shown: beyond what is counted, a plus says that there may be more. */
    public static String shown(int count) {
        return count < COUNTED ? String.valueOf(count) : COUNTED + "+";
    }

    /** One comment as an item, whichever queue it is in; nothing where the moderator may not decide in its section. */
    public Optional<QueueItem> find(Actor moderator, long commentId) {
        jurisdiction.requireModerator(moderator);
        Comment comment = entities.find(Comment.class, commentId);
        return comment == null || !jurisdiction.covers(moderator, comment)
                ? Optional.empty()
                : items.of(moderator, List.of(comment)).stream().findFirst();
    }

    // By time and not by id: what was taken over from elsewhere has ids in the order in which it came.
    private static String order(Queue queue) {
        String way = queue.oldestFirst ? "" : " desc";
        return " order by " + queue.time() + way + ", c.id" + way;
    }

    private static String behind(Queue queue) {
        String time = queue.time();
        String beyond = queue.oldestFirst ? " > " : " < ";
        return " and (" + time + beyond + ":at or (" + time + " = :at and c.id" + beyond + ":id))";
    }

    private <T> TypedQuery<T> query(Actor moderator, Queue queue, String select, String rest, Class<T> type) {
        List<Long> sections = jurisdiction.sections(moderator);
        TypedQuery<T> query = entities.createQuery(
                select + " from " + queue.source() + " where " + queue.condition + (sections == null ? "" : IN_SECTIONS)
                        + rest,
                type);
        if (sections != null) {
            query.setParameter("sections", sections);
        }
        if (queue == Queue.PENDING || queue == Queue.ESCALATED) {
            query.setParameter("escalated", queue == Queue.ESCALATED);
        }
        if (queue == Queue.MINE) {
            query.setParameter("me", moderator.id());
        }
        return query;
    }
}
