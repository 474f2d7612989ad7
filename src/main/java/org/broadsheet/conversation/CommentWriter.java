package org.broadsheet.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.broadsheet.comment.Comment;
import org.broadsheet.comment.CommentAuthor;
import org.broadsheet.comment.CommentLedger;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.CommentText;
import org.broadsheet.comment.EditToken;
import org.broadsheet.comment.NewComment;
import org.broadsheet.comment.Reply;
import org.broadsheet.comment.ReplyRules;
import org.broadsheet.conversation.ModerationPolicy.PolicyDecision;
import org.broadsheet.guard.KeptRecord;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.platform.store.DatabaseClock;

/**
 * The one transaction of a reply or of its edit: it asks again what may have changed since, and writes the comment, its
 * text, every verdict, the decision and the counts. All of it or nothing.
 */
@ApplicationScoped
@Transactional
public class CommentWriter {
    @Produces
    static final KeptRecord RECORD = new KeptRecord(
            List.of(
                    KeptRecord.Table.of(
                            "decision",
                            ModerationDecision.class,
                            "select d.id, c.articleId from ModerationDecision d left join Comment c on c.id = d.commentId"
                                    + " where d.id in :ids"),
                    KeptRecord.Table.of(
                            "verdict",
                            DetectorVerdict.class,
                            "select v.id, c.articleId from DetectorVerdict v left join CommentRevision t"
                                    + " on t.id = v.commentRevisionId left join Comment c on c.id = t.commentId"
                                    + " where v.id in :ids")),
            List.of(
                    new KeptRecord.Rule(
                            "decision",
                            KeptRecord.Wrong.MISPLACED,
                            "select d.id, c.article_id from moderation_decision d left join comment c"
                                    + " on c.id = d.comment_id left join comment_revision t"
                                    + " on t.id = d.comment_revision_id and t.comment_id = d.comment_id where t.id is null"),
                    new KeptRecord.Rule(
                            "verdict",
                            KeptRecord.Wrong.MISPLACED,
                            "select v.id, null from detector_verdict v left join comment_revision t"
                                    + " on t.id = v.comment_revision_id where t.id is null")));

    private static final String ENTITY = "comment";

    @Inject
    EntityManager entities;

    @Inject
    PostingChecks admission;

    @Inject
    RepeatedReplies repeats;

    @Inject
    CommentLedger ledger;

    @Inject
    Flagging.Reports reports;

    @Inject
    AuditTrail trail;

    @Inject
    DatabaseClock clock;

    public Posted reply(Commenter who, long articleId, Reply reply, CommentAuthor author, PolicyDecision judgement) {
        if (reply.parent() != null) {
            ledger.lockStory(articleId);
        }
        ReplyRules discussion = admission.open(articleId);
        Comment parent = admission.parent(articleId, reply.parent());
        admission.checkSanctions(author, discussion);
        Instant now = clock.now();
        String token = repeats.token(articleId, author, now);
        NewComment plan = new NewComment(articleId, parent, author, discussion.language(), now, EditToken.hash(token));
        Long place = parent == null ? null : parent.parentOfReplies();
        CommentText text = CommentText.reply(articleId, place, author.authorKey(), reply.body(), now);
        Comment comment = ledger.add(plan, text, judgement.status());
        record(comment, null, judgement, now);
        trail.record(who.inTrail(), AuditAction.of("comment.post", ENTITY, comment.id(), status(comment.status())));
        ledger.count(comment);
        return new Posted(comment.id(), comment.revision(), comment.status(), text.html(), discussion.path(), token);
    }

    public Posted edit(Commenter who, Comment known, Reply reply, CommentAuthor author, PolicyDecision judgement) {
        Comment comment = ledger.lock(known.id());
        ReplyRules discussion = admission.open(comment.articleId());
        admission.checkSanctions(author, discussion);
        OwnComments.requireStill(comment, known);
        Instant now = clock.now();
        CommentStatus before = comment.status();
        PolicyDecision binding = binding(comment, judgement);
        ledger.edit(comment, reply.body(), now, binding.status());
        record(comment, before, binding, now);
        trail.record(
                who.inTrail(),
                new AuditAction("comment.edit", ENTITY, comment.id(), null, status(before), status(comment.status())));
        String html = ledger.revision(comment.latestRevisionId()).html();
        return new Posted(comment.id(), comment.revision(), comment.status(), html, discussion.path(), null);
    }

    private PolicyDecision binding(Comment comment, PolicyDecision judgement) {
        if (comment.isVisible()) {
            return judgement.ofVisibleEdit();
        }
        return reports.of(comment).isEmpty() ? judgement : judgement.ofReportedEdit();
    }

    public void takeBack(Commenter who, Comment known) {
        Comment comment = ledger.lock(known.id());
        OwnComments.requireStill(comment, known);
        CommentStatus before = comment.status();
        ledger.settle(comment, CommentStatus.DELETED);
        trail.record(
                who.inTrail(),
                new AuditAction(
                        "comment.take-back", ENTITY, comment.id(), null, status(before), status(comment.status())));
    }

    /** As the audit trail keeps it. */
    public static AuditValues status(CommentStatus status) {
        return new AuditValues().constant("status", status);
    }

    private void record(Comment comment, CommentStatus before, PolicyDecision judgement, Instant now) {
        judgement
                .findings()
                .forEach(finding -> entities.persist(new DetectorVerdict(comment.latestRevisionId(), finding, now)));
        entities.persist(new ModerationDecision(comment, before, ModerationAction.ofPolicy(judgement.status()), now)
                .because(judgement.reason(), null));
    }
}
