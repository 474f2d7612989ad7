package org.broadsheet.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.broadsheet.comment.Comment;
import org.broadsheet.comment.CommentAuthor;
import org.broadsheet.comment.CommentThread;
import org.broadsheet.comment.CommentWords;
import org.broadsheet.comment.Discussion;
import org.broadsheet.comment.Discussions;
import org.broadsheet.comment.Reply;
import org.broadsheet.guard.ReservedNames;
import org.broadsheet.platform.DatabaseClock;
import org.broadsheet.platform.Refusal;
import org.broadsheet.platform.Violation;

/**
 * What a reply must satisfy before anybody thinks about what it says. What may change while the detectors run is asked
 * again in the transaction that writes; of a repetition the store's unique key takes care there.
 */
@ApplicationScoped
@Transactional
class Admission {
    @Inject
    EntityManager entities;

    @Inject
    Discussions discussions;

    @Inject
    CommentThread thread;

    @Inject
    Sanctions sanctions;

    @Inject
    WordLists words;

    @Inject
    DatabaseClock clock;

    @Inject
    CommentWords sentences;

    @Inject
    ReservedNames names;

    /** The discussion of a story that is released (else 404) and open (else 403 {@code closed}). */
    public Discussion open(long articleId) {
        Discussion discussion = discussions.find(articleId).orElseThrow(Refusal::notFound);
        if (!discussions.isOpen(discussion)) {
            throw new Refusal("closed", 403, sentences.say("refused_closed"));
        }
        return discussion;
    }

    /**
     * The comment that is answered, visible with all above it and under the same story (else 409); null for none. What
     * was said under a removed comment stays where it is, but nobody goes on there.
     */
    public Comment parent(long articleId, Long id) {
        if (id == null) {
            return null;
        }
        Comment parent = entities.find(Comment.class, id);
        if (parent == null || parent.articleId() != articleId || !parent.isVisible() || thread.isUnderRemoved(parent)) {
            throw Refusal.conflict("parent-not-visible", sentences.say("refused_parent"));
        }
        return parent;
    }

    /** Refuses with 400 a guest's name that looks like the house's. */
    public void requireOwnName(String guestName) {
        if (names.isReserved(guestName)) {
            throw sentences.invalid(List.of(new Violation("name", "name_reserved")));
        }
    }

    /** Refuses with 403 whom a sanction forbids it; true where a moderator must read their comments first. */
    public boolean checkSanctions(CommentAuthor author, Discussion discussion) {
        return sanctions.check(author, discussion);
    }

    /**
     * All that the detectors may know.
     *
     * @param except the comment itself when it is edited, else 0
     */
    public Facts facts(Reply reply, CommentAuthor author, Discussion discussion, boolean premoderated, long except) {
        int earlier = countEarlier(author.authorKey(), except);
        return new Facts(reply, author, discussion, earlier, premoderated, words.matcher(discussion.language()));
    }

    /** How many comments of an author readers see, beside this one, counted until the author is trusted. */
    public int countEarlier(String authorKey, long except) {
        return entities.createQuery(
                        "select c.id from Comment c where c.authorKey = :author and c.id <> :except"
                                + " and c.visibleRevisionId is not null",
                        Long.class)
                .setMaxResults(Policy.TRUSTED_AFTER)
                .setParameter("author", authorKey)
                .setParameter("except", except)
                .getResultList()
                .size();
    }
}
