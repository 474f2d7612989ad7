package org.broadsheet.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.broadsheet.comment.Comment;
import org.broadsheet.comment.CommentLedger;
import org.broadsheet.comment.CommentLedger.Old;
import org.broadsheet.comment.EditToken;
import org.broadsheet.comment.NewComment;
import org.broadsheet.comment.Reply;
import org.broadsheet.comment.ReplyRules;
import org.broadsheet.comment.ReplyRulesByStory;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Secrets;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.store.DatabaseClock;

/**
 * Writes conversations that were held elsewhere: with their own times and statuses, past every throttle, and with all
 * counts. No detector has looked at them and no moderator of this house, so there are no verdicts, and the one decision on
 * each says that the import gave it its status, at the time of the import.
 */
@ApplicationScoped
public class CommentIntake {
    private static final String IMPORTED = "IMPORTED";

    @Inject
    EntityManager entities;

    @Inject
    CommentLedger ledger;

    @Inject
    ReplyRulesByStory discussions;

    @Inject
    Posting posting;

    @Inject
    DatabaseClock clock;

    /** What keeps a comment from being taken, by the fields of a reply. */
    public List<Violation> problems(boolean guest, Reply reply) {
        try {
            posting.requireValid(guest, reply);
            return List.of();
        } catch (ProblemException refused) {
            return refused.violations();
        }
    }

    /**
     * Writes the comments of one released story in one transaction, whether it is open for comments or not.
     *
     * @param comments without problems, each behind the one that it answers
     * @return their ids in the same order
     */
    @Transactional
    public List<Long> take(long articleId, List<PastComment> comments) {
        ReplyRules discussion = discussions.find(articleId).orElseThrow(ProblemException::notFound);
        List<Comment> added = ledger.addAll(
                articleId,
                comments.stream().map(comment -> old(discussion, comment)).toList());
        Instant now = clock.now();
        for (int i = 0; i < added.size(); i++) {
            entities.persist(ModerationDecision.past(
                            added.get(i), 1, null, comments.get(i).firstStatus(), now)
                    .because(IMPORTED, null));
        }
        return added.stream().map(Comment::id).toList();
    }

    private Old old(ReplyRules discussion, PastComment past) {
        Reply reply = past.reply().cleaned();
        NewComment plan = new NewComment(
                discussion.articleId(),
                null,
                posting.author(past.who(), reply),
                Objects.requireNonNullElse(past.language(), discussion.language()),
                past.at(),
                EditToken.hash(Secrets.token()));
        return new Old(past.parent(), plan, reply.body(), past.firstStatus(), past.status());
    }
}
