package org.broadsheet.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.broadsheet.comment.Comment;
import org.broadsheet.comment.CommentAuthor;
import org.broadsheet.comment.CommentMessages;
import org.broadsheet.comment.CommentThread;
import org.broadsheet.comment.Reply;
import org.broadsheet.comment.ReplyRules;
import org.broadsheet.comment.ReplyRulesByStory;
import org.broadsheet.guard.ReservedNames;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.store.DatabaseClock;

/**
 * What a reply must satisfy before anybody thinks about what it says. What may change while the detectors run is asked
 * again in the transaction that writes; of a repetition the store's unique key takes care there.
 */
@ApplicationScoped
@Transactional
class PostingChecks {
    @Inject
    EntityManager entities;

    @Inject
    ReplyRulesByStory discussions;

    @Inject
    CommentThread thread;

    @Inject
    SanctionCheck sanctions;

    @Inject
    PhraseLists words;

    @Inject
    DatabaseClock clock;

    @Inject
    CommentMessages sentences;

    @Inject
    ReservedNames names;

    /** The discussion of a story that is released (else 404) and open (else 403 {@code closed}). */
    public ReplyRules open(long articleId) {
        ReplyRules discussion = discussions.find(articleId).orElseThrow(ProblemException::notFound);
        if (!discussions.isOpen(discussion)) {
            throw new ProblemException("closed", 403, sentences.say("refused_closed"));
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
            throw ProblemException.conflict("parent-not-visible", sentences.say("refused_parent"));
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
    public boolean checkSanctions(CommentAuthor author, ReplyRules discussion) {
        return sanctions.check(author, discussion);
    }

    /**
     * All that the detectors may know.
     *
     * @param except the comment itself when it is edited, else 0
     */
    public DetectorInput facts(
            Reply reply, CommentAuthor author, ReplyRules discussion, boolean premoderated, long except) {
        int earlier = countEarlier(author.authorKey(), except);
        return new DetectorInput(
                reply, author, discussion, earlier, premoderated, words.matcher(discussion.language()));
    }

    /** How many comments of an author readers see, beside this one, counted until the author is trusted. */
    public int countEarlier(String authorKey, long except) {
        return entities.createQuery(
                        "select c.id from Comment c where c.authorKey = :author and c.id <> :except"
                                + " and c.visibleRevisionId is not null",
                        Long.class)
                .setMaxResults(ModerationPolicy.TRUSTED_AFTER)
                .setParameter("author", authorKey)
                .setParameter("except", except)
                .getResultList()
                .size();
    }
}
