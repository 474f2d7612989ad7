package org.broadsheet.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.account.Permission;
import org.broadsheet.article.Article;
import org.broadsheet.article.NewsroomArticles;
import org.broadsheet.article.WorkingState;
import org.broadsheet.guard.KeptRecord;
import org.broadsheet.guard.KeptRecord.Wrong;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.VisibleText;
import org.broadsheet.platform.store.EndOfTime;
import org.broadsheet.publication.Publication;
import org.broadsheet.publication.PublicationTimeline;
import org.broadsheet.publication.PublicationTimelines;
import org.broadsheet.publication.Publishing;
import org.broadsheet.text.HiddenCharacters;
import org.broadsheet.text.PlainText;

/**
 * Moves stories through the house. It locks the story, asks the {@link Rules}, lets {@link TransitionActions} do what the transition
 * means, and writes the log and the audit trail, all in one transaction. Screens, REST and jobs all come through here.
 */
@ApplicationScoped
@Transactional
public class Workflow {
    @Produces
    static final KeptRecord RECORD = new KeptRecord(
            List.of(
                    KeptRecord.Table.of(
                            "approval", Approval.class, "select a.id, a.articleId from Approval a where a.id in :ids"),
                    KeptRecord.Table.of(
                            "transition",
                            TransitionRecord.class,
                            "select t.id, t.articleId from TransitionRecord t where t.id in :ids")),
            List.of(
                    new KeptRecord.Rule(
                            "approval",
                            Wrong.MISPLACED,
                            "select a.id, a.article_id from approval a left join article_revision r on r.id ="
                                    + " a.revision_id and r.article_id = a.article_id and r.content_hash = a.content_hash"
                                    + " where r.id is null"),
                    new KeptRecord.Rule(
                            "transition",
                            Wrong.MISPLACED,
                            "select t.id, t.article_id from transition_log t left join article_revision r"
                                    + " on r.id = t.revision_id and r.article_id = t.article_id where r.id is null"),
                    new KeptRecord.Rule(
                            "transition",
                            Wrong.MISSING,
                            "select t.id, t.article_id from transition_log t where t.transition = 'APPROVE' and not exists"
                                    + " (select 1 from approval a where a.revision_id = t.revision_id"
                                    + " and a.approver_id = t.actor_id)"),
                    new KeptRecord.Rule(
                            "publication",
                            Wrong.MISSING,
                            "select p.id, p.article_id from publication p where not p.imported and not p.without_approval"
                                    + " and p.voided_at is null and not exists"
                                    + " (select 1 from approval a where a.revision_id = p.revision_id)")));

    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_PUBLIC = 1000;

    @Inject
    EntityManager entities;

    @Inject
    NewsroomArticles newsroom;

    @Inject
    Publishing releasing;

    @Inject
    PublicationTimelines readers;

    @Inject
    TransitionContexts contexts;

    @Inject
    TransitionActions moves;

    @Inject
    AuditTrail audit;

    /** Makes a transition or refuses it, in the order of refusals that the contract names. */
    public StoryStatus carryOut(Actor actor, TransitionRequest asked) {
        TransitionRequest move = clean(asked);
        newsroom.require(actor, move.articleId());
        PublicationTimeline released = readers.lock(move.articleId());
        TransitionContext story = contexts.of(released);
        Rules.judge(actor, move, story).ifPresent(refusal -> {
            throw refusal;
        });
        WorkingState before = released.article().state();
        Optional<Instant> embargo = released.embargo();
        Instant releaseAt = moves.make(actor, move, story);
        moves.log(new TransitionRecord(released.article().working(), move.transition(), actor, released.at())
                .from(before, released.article().state())
                .noting(why(move), releaseAt)
                .under(released.embargo().or(() -> embargo).orElse(null)));
        audit.record(
                actor,
                new AuditAction(
                        "article." + move.transition().code(),
                        "article",
                        move.articleId(),
                        why(move),
                        new AuditValues().constant("state", before).time("embargoUntil", embargo.orElse(null)),
                        audited(released.article())
                                .time("publishAt", releaseAt)
                                .time("embargoUntil", released.embargo().orElse(null))));
        entities.flush();
        return StoryStatus.of(readers.look(move.articleId()));
    }

    /** What the actor may do with a story now, and why not the rest. */
    public List<AvailableTransition> possibilities(Actor actor, long articleId) {
        newsroom.require(actor, articleId);
        TransitionContext story = contexts.of(readers.look(articleId));
        return Stream.of(Transition.values())
                .map(transition -> AvailableTransition.judged(actor, transition, story))
                .toList();
    }

    /** What is checked before the story goes out, passed or not. */
    public List<PublishCheck> gates(Actor actor, long articleId) {
        newsroom.require(actor, articleId);
        return PublishChecks.toRelease(contexts.of(readers.look(articleId)));
    }

    /** Where a story stands. */
    public StoryStatus status(Actor actor, long articleId) {
        newsroom.require(actor, articleId);
        return StoryStatus.of(readers.look(articleId));
    }

    /** Sets or ends the breaking flag of what is live or planned; an attribute of the publication, no new version. */
    public StoryStatus breaking(Actor actor, long articleId, Instant until) {
        newsroom.require(actor, articleId);
        PublicationTimeline released = readers.lock(articleId);
        TransitionContext story = contexts.of(released);
        actor.require(Permission.ARTICLE_PUBLISH, story.scopes());
        if (released.live().isEmpty() && released.planned().isEmpty()) {
            throw ProblemException.conflict(
                    "illegal-transition", "Only a story that is out or scheduled can be breaking.");
        }
        Instant end = stored("until", until);
        if (end != null && !end.isAfter(released.at())) {
            throw new ProblemException("schedule-in-the-past", 422, "The end of BREAKING must lie ahead.");
        }
        AuditValues before = breakingUntil(released.live()
                .or(released::planned)
                .map(Publication::breakingUntil)
                .orElse(null));
        AuditValues after = breakingUntil(end);
        releasing.breakUntil(released, end);
        audit.record(
                actor,
                new AuditAction(
                        "article.breaking", "article", articleId, null, before.unlike(after), after.unlike(before)));
        return StoryStatus.of(readers.look(articleId));
    }

    /**
     * Withdraws a note that readers were given about a change. It stays where it is, marked, with the reason.
     *
     * @param why for readers
     */
    public void withdrawNote(Actor actor, long articleId, long correctionId, String why) {
        if (why != null && why.length() > LONGEST_PUBLIC) {
            throw ProblemException.invalid("text", "At most " + LONGEST_PUBLIC + " characters.");
        }
        newsroom.require(actor, articleId);
        PublicationTimeline released = readers.lock(articleId);
        actor.require(Permission.ARTICLE_PUBLISH, contexts.of(released).scopes());
        if (HiddenCharacters.inLine(why)) {
            throw ProblemException.invalid("text", HiddenCharacters.MESSAGE);
        }
        String text = PlainText.line(why);
        if (text == null) {
            throw ProblemException.invalid("text", "Tell readers why the note is withdrawn.");
        }
        AuditValues before =
                releasing.withdrawNote(released, actor, correctionId, text).audited();
        AuditValues after = new AuditValues().flag("withdrawn", true);
        audit.record(actor, new AuditAction("article.withdrawNote", "article", articleId, text, before, after));
    }

    private static TransitionRequest clean(TransitionRequest asked) {
        VisibleText.require("note", asked.note());
        VisibleText.require("reason", asked.reason());
        TransitionRequest move = new TransitionRequest(
                asked.articleId(),
                asked.transition(),
                asked.revision(),
                PlainText.lines(asked.note()),
                PlainText.lines(asked.reason()),
                stored("publishAt", asked.publishAt()),
                stored("embargoUntil", asked.embargoUntil()),
                stored("publishUntil", asked.publishUntil()));
        if (tooLong(move.note())) {
            throw ProblemException.invalid("note", "At most " + LONGEST_NOTE + " characters.");
        }
        if (tooLong(move.reason())) {
            throw ProblemException.invalid("reason", "At most " + LONGEST_NOTE + " characters.");
        }
        return move;
    }

    /** As the store keeps it, in whole microseconds, and never early. */
    private static Instant stored(String field, Instant at) {
        if (at == null) {
            return null;
        }
        if (at.isAfter(EndOfTime.END) || at.isBefore(Instant.EPOCH)) {
            throw ProblemException.invalid(field, "No story waits for that time.");
        }
        Instant whole = at.truncatedTo(ChronoUnit.MICROS);
        return whole.equals(at) ? at : whole.plus(1, ChronoUnit.MICROS);
    }

    private static boolean tooLong(String text) {
        return text != null && text.length() > LONGEST_NOTE;
    }

    private static String why(TransitionRequest move) {
        return move.reason() != null ? move.reason() : move.note();
    }

    private static AuditValues audited(Article article) {
        return new AuditValues()
                .constant("state", article.state())
                .number("revision", article.working().number())
                .hash("hash", article.working().contentHash());
    }

    private static AuditValues breakingUntil(Instant end) {
        return new AuditValues().time("breakingUntil", end);
    }
}
