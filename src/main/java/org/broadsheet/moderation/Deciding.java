package org.broadsheet.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
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
import org.broadsheet.platform.Act;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.DatabaseClock;
import org.broadsheet.platform.PlainText;
import org.broadsheet.platform.Refusal;

/**
 * A moderator decides on a comment as he saw it. Who comes second is told who decided what and when; nobody decides
 * about himself. Status, counts, reports, the decision, the audit trail and the errand change together.
 */
@ApplicationScoped
@Transactional
public class Deciding {
    private static final int LONGEST_REASON = 40;
    private static final int LONGEST_NOTE = 1000;

    @Inject
    Jurisdiction jurisdiction;

    @Inject
    CommentThread comments;

    @Inject
    CommentLedger ledger;

    @Inject
    Recording recording;

    @Inject
    Trail trail;

    /**
     * What a moderator wants.
     *
     * @param revision the comment's, as he saw it
     */
    public record Decide(long commentId, int revision, Ruling verdict, String reason, String note) {}

    /** What became of the comment. */
    public record Decided(int revision, CommentStatus status) {}

    public Decided decide(Actor moderator, Decide wanted) {
        jurisdiction.requireModerator(moderator);
        Comment known = comments.find(wanted.commentId()).orElseThrow(Refusal::notFound);
        jurisdiction.require(moderator, known);
        String reason = trail.line("reason", wanted.reason(), LONGEST_REASON);
        String note = trail.line("note", wanted.note(), LONGEST_NOTE);
        Comment comment = ledger.lock(known.id());
        if (comment.revision() != wanted.revision()) {
            throw trail.tooLate(comment, wanted.revision());
        }
        CommentStatus before = comment.status();
        trail.requireFits(wanted.verdict(), before);
        ledger.escalate(comment, wanted.verdict() == Ruling.ESCALATE);
        ledger.settle(comment, wanted.verdict().applied(before));
        trail.write(moderator, comment, new Trail.Step(wanted.verdict(), before, reason, note));
        recording.tell(comment);
        return new Decided(comment.revision(), comment.status());
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
        ModerationWords words;

        record Step(Ruling verdict, CommentStatus before, String reason, String note) {
            String why() {
                return reason == null || note == null ? (reason == null ? note : reason) : reason + ": " + note;
            }
        }

        public String line(String field, String text, int longest) {
            String line = PlainText.line(text);
            if (line != null && line.length() > longest) {
                throw Refusal.invalid(field, words.say("text_long", longest));
            }
            return line;
        }

        public void requireFits(Ruling verdict, CommentStatus status) {
            if (!verdict.isForModerators()) {
                throw Refusal.invalid("verdict", words.say("verdict_wrong"));
            }
            if (!verdict.fits(status)) {
                throw Refusal.conflict("illegal-transition", words.say("refused_" + status));
            }
        }

        public void write(Actor moderator, Comment comment, Step step) {
            Instant now = clock.now();
            entities.persist(new ModerationDecision(comment, step.before(), step.verdict(), now)
                    .by(moderator.id())
                    .because(step.reason(), step.note()));
            if (step.verdict() != Ruling.ESCALATE) {
                entities.createQuery("update Flag f set f.resolvedAt = :now"
                                + " where f.commentId = :comment and f.resolvedAt is null")
                        .setParameter("now", now)
                        .setParameter("comment", comment.id())
                        .executeUpdate();
            }
            String action = "comment." + step.verdict().name().toLowerCase(Locale.ROOT);
            audit.record(
                    moderator,
                    new Act(
                            action,
                            "comment",
                            comment.id(),
                            step.why(),
                            step.before().name(),
                            comment.status().name()));
        }

        /** 409: decided by somebody since, or edited since. */
        public Refusal tooLate(Comment comment, int seen) {
            return since(comment, seen)
                    .map(this::decided)
                    .orElseGet(() -> new Refusal(
                            "stale-revision",
                            409,
                            words.say("refused_stale"),
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

        private Refusal decided(ModerationDecision decision) {
            String who = people.find(decision.moderatorId())
                    .map(PersonName::displayName)
                    .orElse("");
            String ago = words.ago(Duration.between(decision.decidedAt(), clock.now()));
            return new Refusal(
                    "already-decided",
                    409,
                    words.say("decided_" + decision.verdict(), who, ago),
                    List.of(),
                    Map.of(
                            "who", who,
                            "when", decision.decidedAt(),
                            "verdict", decision.verdict(),
                            "revision", decision.revision()));
        }
    }
}
