package org.broadsheet.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.comment.Comment;
import org.broadsheet.comment.CommentLedger;
import org.broadsheet.comment.CommentMessages;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.CommentThread;
import org.broadsheet.comment.ReplyRules;
import org.broadsheet.comment.ReplyRulesByStory;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.platform.Hashes;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Secrets;
import org.broadsheet.platform.VisibleText;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.text.PlainText;

/**
 * Readers report comments; each comment once by each reader. A report puts it into a queue; where enough readers with an
 * account agree, {@link Reports} hides it until a moderator has decided.
 */
@ApplicationScoped
public class Flagging {
    private static final String KEY = "comment-reporter";
    private static final int LONGEST_DETAIL = 1000;

    @Inject
    CommentThread comments;

    @Inject
    ReplyRulesByStory discussions;

    @Inject
    Secrets secrets;

    @Inject
    CommentRateLimit flood;

    @Inject
    Flags flags;

    @Inject
    CommentMessages messages;

    /** Reports a comment that readers see; 404 for every other. */
    public void flag(Commenter who, long commentId, Flag.Reason reason, String typed) {
        Comment comment = comments.find(commentId).filter(Comment::isVisible).orElseThrow(ProblemException::notFound);
        ReplyRules discussion = discussions
                .find(comment.articleId())
                .filter(d -> !d.isHidden())
                .orElseThrow(ProblemException::notFound);
        VisibleText.require("detail", typed);
        String detail = PlainText.lines(typed);
        if (reason == null) {
            throw ProblemException.invalid("reason", messages.say("reason_missing"));
        }
        if (detail != null && detail.length() > LONGEST_DETAIL) {
            throw ProblemException.invalid("detail", messages.say("detail_long"));
        }
        String key = reporterKey(who);
        flood.checkFlag(key);
        flags.add(comment, new Flags.Report(reason, detail), who, key, ModerationPolicy.valueOf(discussion.preset()));
    }

    private String reporterKey(Commenter who) {
        String key = secrets.key(KEY);
        return who.isGuest()
                ? Hashes.hmac(key, "network", who.network())
                : Hashes.hmac(key, "person", who.actor().id());
    }

    /** The stored reports. */
    @ApplicationScoped
    @Transactional
    static class Flags {
        @Inject
        EntityManager entities;

        @Inject
        CommentLedger ledger;

        @Inject
        Reports reports;

        @Inject
        AuditTrail trail;

        @Inject
        DatabaseClock clock;

        @Inject
        CommentMessages messages;

        record Report(Flag.Reason reason, String detail) {}

        public void add(Comment known, Report report, Commenter who, String key, ModerationPolicy policy) {
            Comment comment = ledger.lock(known.id());
            Optional<Flag> earlier = find(comment.id(), key);
            if (earlier.isPresent()) {
                requireSentTwice(earlier.get(), report, who);
                return;
            }
            if (!comment.isVisible()) {
                throw ProblemException.notFound();
            }
            Long reporter = who.isGuest() ? null : who.actor().id();
            entities.persist(new Flag(comment, report.reason(), report.detail(), clock.now()).by(reporter, key));
            trail.record(
                    who.inTrail(),
                    AuditAction.of(
                            "comment.flag",
                            "comment",
                            comment.id(),
                            new AuditValues().constant("reason", report.reason())));
            reports.hideIfAgreed(comment, policy);
        }

        /** The same report a moment later is one that was sent twice; any other is a second one. */
        private void requireSentTwice(Flag earlier, Report report, Commenter who) {
            boolean recent = clock.now().isBefore(earlier.flaggedAt().plus(CommentRateLimit.pause(who.isGuest())));
            if (!recent || !earlier.says(report.reason(), report.detail())) {
                throw ProblemException.conflict("already-flagged", messages.say("refused_flagged"));
            }
        }

        private Optional<Flag> find(long commentId, String key) {
            return entities.createQuery(
                            "select f from Flag f where f.commentId = :comment and f.reporterKey = :key", Flag.class)
                    .setParameter("comment", commentId)
                    .setParameter("key", key)
                    .getResultStream()
                    .findFirst();
        }
    }

    /**
     * What readers can bring about together: a comment that enough of them report is hidden until a moderator has decided.
     * Only readers with an account count, each once and only those of fair record; guests merely put it into the queue. Only
     * reports of the text that readers see count, not those of one that was edited since. What a moderator has approved is
     * immune, except to reports that it breaks the law.
     */
    @ApplicationScoped
    @Transactional(Transactional.TxType.MANDATORY)
    static class Reports {
        /** So many reports of nothing are forgiven, and more to a reader who was right as often. */
        private static final int FORGIVEN = 2;

        @Inject
        EntityManager entities;

        @Inject
        CommentLedger ledger;

        @Inject
        AuditTrail trail;

        @Inject
        DatabaseClock clock;

        /** The open reports of a comment. */
        public List<Flag> of(Comment comment) {
            return entities.createQuery(
                            "select f from Flag f where f.commentId = :comment and f.resolvedAt is null order by f.id",
                            Flag.class)
                    .setParameter("comment", comment.id())
                    .getResultList();
        }

        /** Hides a comment that readers see, if enough of them agree that it should be. */
        public void hideIfAgreed(Comment comment, ModerationPolicy policy) {
            boolean approved = isApproved(comment);
            Set<Long> reporters = of(comment).stream()
                    .filter(flag -> Objects.equals(flag.commentRevisionId(), comment.visibleRevisionId()))
                    .filter(flag -> !approved || flag.reason() == Flag.Reason.ILLEGAL)
                    .map(Flag::reporterId)
                    .filter(reporter -> reporter != null && !Objects.equals(reporter, comment.authorId()))
                    .collect(Collectors.toSet());
            int needed = policy.reportsThatHide();
            if (reporters.size() >= needed && countFair(reporters) >= needed) {
                hide(comment);
            }
        }

        private void hide(Comment comment) {
            CommentStatus before = comment.status();
            ledger.hide(comment);
            entities.persist(new ModerationDecision(comment, before, ModerationAction.HOLD, clock.now())
                    .because(ModerationDecision.REPORTS, null));
            trail.record(
                    Actor.system(),
                    new AuditAction(
                            "comment.hide",
                            "comment",
                            comment.id(),
                            null,
                            CommentWriter.status(before),
                            CommentWriter.status(comment.status())));
        }

        /** Whether somebody vouched for the text that readers see. */
        private boolean isApproved(Comment comment) {
            return comment.status() == CommentStatus.APPROVED
                    || comment.isPending()
                            && !entities.createQuery(
                                            "select d.id from ModerationDecision d where d.commentId = :comment"
                                                    + " and d.commentRevisionId = :text and d.verdict in :vouching",
                                            Long.class)
                                    .setParameter("comment", comment.id())
                                    .setParameter("text", comment.visibleRevisionId())
                                    .setParameter(
                                            "vouching", List.of(ModerationAction.APPROVE, ModerationAction.RESTORE))
                                    .getResultList()
                                    .isEmpty();
        }

        /** How many of these readers are under no sanction and have not mostly reported what moderators then approved. */
        private int countFair(Set<Long> reporters) {
            Set<Long> fair = new HashSet<>(reporters);
            fair.removeAll(sanctioned(reporters, clock.now()));
            fair.removeAll(criers(reporters));
            return fair.size();
        }

        private List<Long> sanctioned(Set<Long> reporters, Instant now) {
            return entities.createQuery(
                            "select s.personId from Sanction s where s.personId in :reporters and s.liftedAt is null"
                                    + " and s.untilAt > :now and s.acknowledgedAt is null",
                            Long.class)
                    .setParameter("reporters", reporters)
                    .setParameter("now", now)
                    .getResultList();
        }

        /** Those of these readers who have mostly reported what moderators then approved. */
        private List<Long> criers(Set<Long> reporters) {
            Map<Long, Map<CommentStatus, Long>> decided = new HashMap<>();
            List<Object[]> counts = entities.createQuery(
                            "select f.reporterId, c.status, count(f) from Flag f, Comment c where c.id = f.commentId"
                                    + " and f.reporterId in :reporters and f.resolvedAt is not null"
                                    + " group by f.reporterId, c.status",
                            Object[].class)
                    .setParameter("reporters", reporters)
                    .getResultList();
            for (Object[] row : counts) {
                Map<CommentStatus, Long> own = decided.computeIfAbsent((Long) row[0], id -> new HashMap<>());
                own.put((CommentStatus) row[1], (Long) row[2]);
            }
            return decided.keySet().stream()
                    .filter(reporter -> cries(decided.get(reporter)))
                    .toList();
        }

        private static boolean cries(Map<CommentStatus, Long> decided) {
            long wrong = decided.getOrDefault(CommentStatus.APPROVED, 0L);
            long rejected = decided.getOrDefault(CommentStatus.REJECTED, 0L);
            long spam = decided.getOrDefault(CommentStatus.SPAM, 0L);
            return wrong > FORGIVEN && wrong > rejected + spam;
        }
    }
}
