package org.broadsheet.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.event.CommentChanged;
import org.broadsheet.event.ConversationChanged;
import org.broadsheet.event.EventType;
import org.broadsheet.event.Events;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.store.DatabaseClock;

/**
 * The one writer of comments. Whoever changes one, or answers one, holds its story's row of counts first, then the
 * comment's own: so two changes of one conversation come one after the other, no count is ever lost, and nobody waits in
 * a circle. A comment that answers no other touches nothing that is there, and is counted at the very end of its
 * transaction: a crowd does not queue up behind what each of them writes.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CommentLedger {
    @Inject
    Comments comments;

    @Inject
    Events events;

    @Inject
    DatabaseClock clock;

    /** Keeps everybody else from changing the conversation of a story until the transaction ends. */
    public void lockStory(long articleId) {
        comments.lockStory(articleId);
    }

    /** A comment with its story's conversation and its own row locked; not found is a refusal. */
    public Comment lock(long commentId) {
        comments.lockStory(comments.articleOf(commentId));
        Comment comment = comments.locked(commentId);
        if (comment == null) {
            throw ProblemException.notFound();
        }
        return comment;
    }

    public CommentRevision revision(long revisionId) {
        return comments.revision(revisionId);
    }

    /** Writes a new comment with its first text; its writer has it {@link #count counted} when all else is written. */
    public Comment add(NewComment plan, CommentText text, CommentStatus status) {
        Comment comment = new Comment(plan, status);
        comments.add(comment);
        comment.standUnder(plan.parent());
        say(comment, new CommentRevision(comment.id(), 1, text, plan.at()));
        comment.become(status);
        comments.flush();
        return comment;
    }

    /** Adds a new comment to every count. */
    public void count(Comment comment) {
        recount(comment, CommentCounts.NOWHERE);
    }

    /**
     * A comment of long ago.
     *
     * @param parent the position in the same list of the comment that it answers, or null
     * @param first the status with which it began
     */
    public record Old(Integer parent, NewComment plan, String body, CommentStatus first, CommentStatus status) {}

    /** Writes comments of long ago under one story, each behind the one that it answers, in a few statements. */
    public List<Comment> addAll(long articleId, List<Old> olds) {
        comments.lockStory(articleId);
        List<Comment> added = addInPlaces(olds);
        List<CommentRevision> texts = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            Comment comment = added.get(i);
            CommentText text = CommentText.version(comment.id(), 1, olds.get(i).body());
            texts.add(new CommentRevision(comment.id(), 1, text, comment.createdAt()));
        }
        texts.forEach(comments::add);
        comments.flush();
        int visible = 0;
        int pending = 0;
        for (int i = 0; i < added.size(); i++) {
            added.get(i).say(texts.get(i));
            added.get(i).hasBecome(olds.get(i).first(), olds.get(i).status());
            visible += CommentCounts.of(added.get(i)).visible;
            pending += CommentCounts.of(added.get(i)).pending;
        }
        comments.count(articleId, visible, pending);
        // No more than that: nobody is to be told now of what was said long ago.
        events.happened(new ConversationChanged(articleId));
        return added;
    }

    /** What is answered is written before its answers, for they refer to it. */
    private List<Comment> addInPlaces(List<Old> olds) {
        ThreadPlan places = new ThreadPlan(olds);
        Comment[] added = new Comment[olds.size()];
        for (int depth = 1; depth <= ThreadPath.DEEPEST; depth++) {
            for (int i = 0; i < added.length; i++) {
                if (places.depth(i) == depth) {
                    Old old = olds.get(i);
                    added[i] = new Comment(old.plan(), old.status());
                    added[i].hasReplies(places.visibleReplies(i));
                    comments.add(added[i]);
                    added[i].standUnder(old.parent() == null ? null : added[old.parent()]);
                }
            }
            comments.flush();
        }
        return List.of(added);
    }

    /** Writes a later text of a comment and what became of it. */
    public void edit(Comment comment, String body, Instant at, CommentStatus status) {
        int number = comments.versions(comment.id()).size() + 1;
        CommentCounts before = CommentCounts.of(comment);
        say(comment, new CommentRevision(comment.id(), number, CommentText.version(comment.id(), number, body), at));
        settle(comment, before, status);
    }

    /** Gives a comment a status, and every count what follows from it. */
    public void settle(Comment comment, CommentStatus status) {
        settle(comment, CommentCounts.of(comment), status);
    }

    /**
     * Gives a comment back the status that it had, and every count what follows from it.
     *
     * @param visibleRevisionId the text that readers saw then, or null
     */
    public void giveBack(Comment comment, CommentStatus status, Long visibleRevisionId) {
        CommentCounts before = CommentCounts.of(comment);
        comment.standAgain(status, visibleRevisionId);
        recount(comment, before);
    }

    /** Takes a comment out of readers' sight until a moderator has decided. */
    public void hide(Comment comment) {
        giveBack(comment, CommentStatus.PENDING, null);
    }

    /** Marks a comment as one for a second look, or no longer. */
    public void escalate(Comment comment, boolean wanted) {
        comment.escalate(wanted);
    }

    private void say(Comment comment, CommentRevision text) {
        comments.add(text);
        comment.say(text);
    }

    private void settle(Comment comment, CommentCounts before, CommentStatus status) {
        comment.become(status);
        recount(comment, before);
    }

    private void recount(Comment comment, CommentCounts before) {
        CommentCounts after = CommentCounts.of(comment);
        events.happened(change(comment, before, after));
        comments.flush();
        int visible = after.visible - before.visible;
        if (visible != 0 || after.pending != before.pending) {
            comments.count(comment.articleId(), visible, after.pending - before.pending);
        }
        List<String> ancestors = comment.path().ancestors();
        if (visible != 0 && !ancestors.isEmpty()) {
            comments.countReplies(comment.articleId(), ancestors, visible);
        }
    }

    private CommentChanged change(Comment comment, CommentCounts before, CommentCounts after) {
        EventType type = before.visible == after.visible
                ? EventType.COMMENT_CHANGED
                : after.visible > 0 ? EventType.COMMENT_VISIBLE : EventType.COMMENT_HIDDEN;
        boolean seen = before.visible + after.visible > 0;
        return new CommentChanged(type, comment.articleId(), comment.id(), comment.revision(), seen, clock.now());
    }

    /** What a comment adds to the counts. */
    private record CommentCounts(int visible, int pending) {
        static final CommentCounts NOWHERE = new CommentCounts(0, 0);

        static CommentCounts of(Comment comment) {
            return new CommentCounts(comment.isVisible() ? 1 : 0, comment.isPending() ? 1 : 0);
        }
    }
}
