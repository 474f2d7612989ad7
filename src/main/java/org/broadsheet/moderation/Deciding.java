package org.broadsheet.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.account.People;
import org.broadsheet.account.PersonName;
import org.broadsheet.comment.Comment;
import org.broadsheet.comment.CommentLedger;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.CommentThread;
import org.broadsheet.conversation.CommentWriter;
import org.broadsheet.conversation.ModerationAction;
import org.broadsheet.conversation.ModerationDecision;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.VisibleText;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.text.PlainText;

/**
 * A moderator decides on a comment as they saw it. Who comes second is told who decided what and when; nobody decides
 * about themselves. Status, counts, reports, the decision and the audit trail change together.
 */
@ApplicationScoped
@Transactional
public class Deciding {
    private static final int LONGEST_REASON = 40;
    private static final int LONGEST_NOTE = 1000;
    private static final int MOST_PAST = 200;

    @Inject
    ModeratorScope jurisdiction;

    @Inject
    CommentThread comments;

    @Inject
    CommentLedger ledger;

    @Inject
    Trail trail;

    /**
     * What a moderator wants.
     *
     * @param revision the comment's, as they saw it
     */
    public record Decide(long commentId, int revision, ModerationAction verdict, String reason, String note) {}

    /** What became of the comment. */
    public record Decided(int revision, CommentStatus status) {}

    public Decided decide(Actor moderator, Decide wanted) {
        Comment known = known(moderator, wanted.commentId());
        String reason = trail.reason(wanted.reason());
        String note = trail.line("note", wanted.note(), LONGEST_NOTE);
        Comment comment = lock(known, wanted.revision());
        CommentStatus before = comment.status();
        trail.requireFits(wanted.verdict(), before);
        ledger.escalate(comment, wanted.verdict() == ModerationAction.ESCALATE);
        ledger.settle(comment, wanted.verdict().applied(before));
        trail.write(moderator, comment, new Trail.Step(wanted.verdict(), before, reason, note));
        return new Decided(comment.revision(), comment.status());
    }

    /**
     * Takes one's own last decision back while nobody has touched the comment since: it stands, is seen and waits as before,
     * and the reports are open again. 409 {@code illegal-transition} where there is no such decision.
     *
     * @param revision the comment's, as the decision left it
     */
    public Decided takeBack(Actor moderator, long commentId, int revision) {
        Comment comment = lock(known(moderator, commentId), revision);
        List<ModerationDecision> past = trail.past(comment);
        ModerationDecision last = trail.requireOwn(past, moderator, revision);
        CommentStatus before = comment.status();
        List<ModerationDecision> counted = counted(past);
        ledger.escalate(comment, !counted.isEmpty() && counted.get(0).verdict() == ModerationAction.ESCALATE);
        ledger.giveBack(comment, last.fromStatus(), visible(counted));
        trail.writeBack(moderator, comment, before, last);
        return new Decided(comment.revision(), comment.status());
    }

    private Comment known(Actor moderator, long commentId) {
        jurisdiction.requireModerator(moderator);
        Comment known = comments.find(commentId).orElseThrow(ProblemException::notFound);
        jurisdiction.require(moderator, known);
        return known;
    }

    private Comment lock(Comment known, int revision) {
        Comment comment = ledger.lock(known.id());
        if (comment.revision() != revision) {
            throw trail.tooLate(comment, revision);
        }
        return comment;
    }

    /** What was decided before the last decision and not taken back, newest first. */
    private static List<ModerationDecision> counted(List<ModerationDecision> past) {
        List<ModerationDecision> counted = new ArrayList<>();
        for (int i = 1; i < past.size(); i++) {
            if (past.get(i).takesBack()) {
                i++;
            } else {
                counted.add(past.get(i));
            }
        }
        return counted;
    }

    /** Which text readers saw by these decisions, or null. */
    private static Long visible(List<ModerationDecision> counted) {
        return counted.stream()
                .filter(ModerationDecision::showsOrHides)
                .findFirst()
                .filter(decision -> decision.toStatus().isVisible())
                .map(ModerationDecision::commentRevisionId)
                .orElse(null);
    }

    /** What is kept of a decision, and what the next one is told of it. */
    @ApplicationScoped
    static class Trail {
        @Inject
        EntityManager entities;

        @Inject
        AuditTrail audit;

        @Inject
        DatabaseClock clock;

        @Inject
        People people;

        @Inject
        ModerationMessages messages;

        record Step(ModerationAction verdict, CommentStatus before, String reason, String note) {
            String why() {
                return reason == null || note == null ? (reason == null ? note : reason) : reason + ": " + note;
            }
        }

        public String line(String field, String text, int longest) {
            VisibleText.require(field, text);
            String line = PlainText.line(text);
            if (line != null && line.length() > longest) {
                throw ProblemException.invalid(field, messages.say("text_long", longest));
            }
            return line;
        }

        public String reason(String text) {
            String reason = line("reason", text, LONGEST_REASON);
            if (ModerationDecision.UNDO.equals(reason)) {
                throw ProblemException.invalid("reason", messages.say("reason_missing"));
            }
            return reason;
        }

        public List<ModerationDecision> past(Comment comment) {
            return entities.createQuery(
                            "select d from ModerationDecision d where d.commentId = :comment order by d.revision desc",
                            ModerationDecision.class)
                    .setParameter("comment", comment.id())
                    .setMaxResults(MOST_PAST)
                    .getResultList();
        }

        public ModerationDecision requireOwn(List<ModerationDecision> past, Actor moderator, int revision) {
            return past.stream()
                    .findFirst()
                    .filter(last -> last.revision() == revision && !last.takesBack())
                    .filter(last -> last.moderatorId() != null && last.moderatorId() == moderator.id())
                    .orElseThrow(() -> ProblemException.conflict("illegal-transition", messages.say("refused_undo")));
        }

        public void writeBack(Actor moderator, Comment comment, CommentStatus before, ModerationDecision taken) {
            ModerationAction as = ModerationAction.ofPolicy(comment.status());
            entities.persist(new ModerationDecision(comment, before, as, clock.now())
                    .by(moderator.id())
                    .because(ModerationDecision.UNDO, null));
            entities.createQuery("update Flag f set f.resolvedAt = null"
                            + " where f.commentId = :comment and f.resolvedAt = :at")
                    .setParameter("comment", comment.id())
                    .setParameter("at", taken.decidedAt())
                    .executeUpdate();
            audit.record(
                    moderator,
                    new AuditAction(
                            "comment.undo",
                            "comment",
                            comment.id(),
                            null,
                            CommentWriter.status(before),
                            CommentWriter.status(comment.status())));
        }

        public void requireFits(ModerationAction verdict, CommentStatus status) {
            if (!verdict.isForModerators()) {
                throw ProblemException.invalid("verdict", messages.say("verdict_wrong"));
            }
            if (!verdict.fits(status)) {
                throw ProblemException.conflict("illegal-transition", messages.say("refused_" + status));
            }
        }

        public void write(Actor moderator, Comment comment, Step step) {
            Instant now = clock.now();
            entities.persist(new ModerationDecision(comment, step.before(), step.verdict(), now)
                    .by(moderator.id())
                    .because(step.reason(), step.note()));
            if (step.verdict() != ModerationAction.ESCALATE) {
                entities.createQuery("update Flag f set f.resolvedAt = :now"
                                + " where f.commentId = :comment and f.resolvedAt is null")
                        .setParameter("now", now)
                        .setParameter("comment", comment.id())
                        .executeUpdate();
            }
            String action = "comment." + step.verdict().name().toLowerCase(Locale.ROOT);
            audit.record(
                    moderator,
                    new AuditAction(
                            action,
                            "comment",
                            comment.id(),
                            step.why(),
                            CommentWriter.status(step.before()),
                            CommentWriter.status(comment.status())));
        }

        /** 409: decided by somebody since, or edited since. */
        public ProblemException tooLate(Comment comment, int seen) {
            return since(comment, seen)
                    .map(this::decided)
                    .orElseGet(() -> new ProblemException(
                            "stale-revision",
                            409,
                            messages.say("refused_stale"),
                            List.of(),
                            Map.of("revision", comment.revision())));
        }

        private Optional<ModerationDecision> since(Comment comment, int seen) {
            return entities.createQuery(
                            "select d from ModerationDecision d where d.commentId = :comment and d.revision > :seen"
                                    + " and d.moderatorId is not null order by d.revision desc",
                            ModerationDecision.class)
                    .setParameter("comment", comment.id())
                    .setParameter("seen", seen)
                    .setMaxResults(1)
                    .getResultStream()
                    .findFirst();
        }

        private ProblemException decided(ModerationDecision decision) {
            String who = people.find(decision.moderatorId())
                    .map(PersonName::displayName)
                    .orElse("");
            String ago = messages.ago(Duration.between(decision.decidedAt(), clock.now()));
            return new ProblemException(
                    "already-decided",
                    409,
                    messages.say(
                            "decided_" + (decision.takesBack() ? ModerationDecision.UNDO : decision.verdict()),
                            who,
                            ago),
                    List.of(),
                    Map.of(
                            "who", who,
                            "when", decision.decidedAt(),
                            "verdict", decision.verdict(),
                            "revision", decision.revision()));
        }
    }
}
