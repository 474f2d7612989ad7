package org.broadsheet.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.broadsheet.comment.Comment;
import org.broadsheet.comment.CommentAuthor;
import org.broadsheet.comment.CommentLedger;
import org.broadsheet.comment.CommentLedger.Old;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.EditToken;
import org.broadsheet.comment.NewComment;
import org.broadsheet.comment.Reply;
import org.broadsheet.comment.ReplyRules;
import org.broadsheet.comment.ReplyRulesByStory;
import org.broadsheet.conversation.ModerationPolicy.PolicyDecision;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Secrets;

/**
 * Takes over conversations that were held elsewhere or are invented for the demonstration: with their own times and
 * statuses, past every throttle, and with all counts, verdicts and decisions as if they had been posted here.
 */
@ApplicationScoped
public class CommentImport {
    @Inject
    EntityManager entities;

    @Inject
    CommentLedger ledger;

    @Inject
    ReplyRulesByStory discussions;

    @Inject
    PhraseLists words;

    @Inject
    Detection detection;

    @Inject
    Posting posting;

    /**
     * Writes the comments of one released story in one transaction, whether it is open for comments or not.
     *
     * @param comments each behind the one that it answers
     * @return their ids in the same order
     */
    @Transactional
    public List<Long> add(long articleId, List<ImportedComment> comments) {
        ReplyRules discussion = discussions.find(articleId).orElseThrow(ProblemException::notFound);
        List<Comment> added = ledger.addAll(
                articleId,
                comments.stream().map(comment -> old(discussion, comment)).toList());
        for (int i = 0; i < added.size(); i++) {
            record(added.get(i), comments.get(i), discussion);
        }
        return added.stream().map(Comment::id).toList();
    }

    private Old old(ReplyRules discussion, ImportedComment imported) {
        Reply reply = imported.reply().cleaned();
        NewComment plan = new NewComment(
                discussion.articleId(),
                null,
                posting.author(imported.who(), reply),
                Objects.requireNonNullElse(imported.language(), discussion.language()),
                imported.at(),
                EditToken.hash(Secrets.token()));
        return new Old(imported.parent(), plan, reply.body(), imported.firstStatus(), imported.status());
    }

    /** The verdicts that it would have got, and the decisions that led to its status. */
    private void record(Comment comment, ImportedComment imported, ReplyRules discussion) {
        CommentAuthor author = comment.author();
        int earlier = imported.firstStatus().isVisible() ? ModerationPolicy.TRUSTED_AFTER : 0;
        DetectorInput facts = new DetectorInput(
                imported.reply().cleaned(), author, discussion, earlier, false, words.matcher(discussion.language()));
        PolicyDecision judgement = detection.judgeHere(facts);
        judgement
                .findings()
                .forEach(finding ->
                        entities.persist(new DetectorVerdict(comment.latestRevisionId(), finding, imported.at())));
        CommentStatus first = imported.firstStatus();
        entities.persist(ModerationDecision.past(comment, 1, null, first, imported.at())
                .because(first.isVisible() ? null : judgement.reason(), null));
        if (imported.moderator() != null) {
            entities.persist(ModerationDecision.past(comment, 2, first, imported.status(), imported.decidedAt())
                    .by(imported.moderator()));
        }
    }
}
