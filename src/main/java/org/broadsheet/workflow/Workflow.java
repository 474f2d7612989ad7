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
import org.broadsheet.article.Publication;
import org.broadsheet.article.Released;
import org.broadsheet.article.ReleasedStories;
import org.broadsheet.article.Releasing;
import org.broadsheet.article.WorkingState;
import org.broadsheet.guard.KeptRecord;
import org.broadsheet.guard.KeptRecord.Wrong;
import org.broadsheet.platform.Act;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.platform.Forever;
import org.broadsheet.platform.HiddenCharacters;
import org.broadsheet.platform.PlainText;
import org.broadsheet.platform.Refusal;

/**
 * Moves stories through the house. It locks the story, asks the {@link Rules}, lets {@link Moves} do what the transition
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
                                    + " and a.approver_id = t.actor_id)")));

    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_PUBLIC = 1000;

    @Inject
    EntityManager entities;

    @Inject
    NewsroomArticles newsroom;

    @Inject
    Releasing releasing;

    @Inject
    ReleasedStories readers;

    @Inject
    Situations situations;

    @Inject
    Moves moves;

    @Inject
    AuditTrail audit;

    /** Makes a transition or refuses it, in the order of refusals that the contract names. */
    public Standing carryOut(Actor actor, Move asked) {
        Move move = clean(asked);
        newsroom.require(actor, move.articleId());
        Released released = readers.lock(move.articleId());
        Situation story = situations.of(released);
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
                new Act(
                        "article." + move.transition().code(),
                        "article",
                        move.articleId(),
                        why(move),
                        new AuditValues().constant("state", before).time("embargoUntil", embargo.orElse(null)),
                        audited(released.article())
                                .time("publishAt", releaseAt)
                                .time("embargoUntil", released.embargo().orElse(null))));
        entities.flush();
        return Standing.of(readers.look(move.articleId()));
    }

    /** What the actor may do with a story now, and why not the rest. */
    public List<Possibility> possibilities(Actor actor, long articleId) {
        newsroom.require(actor, articleId);
        Situation story = situations.of(readers.look(articleId));
        return Stream.of(Transition.values())
                .map(transition -> Possibility.judged(actor, transition, story))
                .toList();
    }

    /** What is checked before the story goes out, passed or not. */
    public List<Gate> gates(Actor actor, long articleId) {
        newsroom.require(actor, articleId);
        return Gates.toRelease(situations.of(readers.look(articleId)));
    }

    /** Where a story stands. */
    public Standing standing(Actor actor, long articleId) {
        newsroom.require(actor, articleId);
        return Standing.of(readers.look(articleId));
    }

    /** Sets or ends the breaking flag of what is live or planned; an attribute of the publication, no new version. */
    public Standing breaking(Actor actor, long articleId, Instant until) {
        newsroom.require(actor, articleId);
        Released released = readers.lock(articleId);
        Situation story = situations.of(released);
        actor.require(Permission.ARTICLE_PUBLISH, story.scopes());
        if (released.live().isEmpty() && released.planned().isEmpty()) {
            throw Refusal.conflict("illegal-transition", "Only a story that is out or scheduled can be breaking.");
        }
        Instant end = stored("until", until);
        if (end != null && !end.isAfter(released.at())) {
            throw new Refusal("schedule-in-the-past", 422, "The end of BREAKING must lie ahead.");
        }
        AuditValues before = breakingUntil(released.live()
                .or(released::planned)
                .map(Publication::breakingUntil)
                .orElse(null));
        AuditValues after = breakingUntil(end);
        releasing.breakUntil(released, end);
        audit.record(
                actor,
                new Act("article.breaking", "article", articleId, null, before.unlike(after), after.unlike(before)));
        return Standing.of(readers.look(articleId));
    }

    /**
     * Withdraws a note that readers were given about a change. It stays where it is, marked, with the reason.
     *
     * @param why for readers
     */
    public void withdrawNote(Actor actor, long articleId, long correctionId, String why) {
        if (why != null && why.length() > LONGEST_PUBLIC) {
            throw Refusal.invalid("text", "At most " + LONGEST_PUBLIC + " characters.");
        }
        newsroom.require(actor, articleId);
        Released released = readers.lock(articleId);
        actor.require(Permission.ARTICLE_PUBLISH, situations.of(released).scopes());
        if (HiddenCharacters.inLine(why)) {
            throw Refusal.invalid("text", HiddenCharacters.MESSAGE);
        }
        String text = PlainText.line(why);
        if (text == null) {
            throw Refusal.invalid("text", "Tell readers why the note is withdrawn.");
        }
        AuditValues before =
                releasing.withdrawNote(released, actor, correctionId, text).audited();
        AuditValues after = new AuditValues().flag("withdrawn", true);
        audit.record(actor, new Act("article.withdrawNote", "article", articleId, text, before, after));
    }

    private static Move clean(Move asked) {
        HiddenCharacters.refuse("note", asked.note());
        HiddenCharacters.refuse("reason", asked.reason());
        Move move = new Move(
                asked.articleId(),
                asked.transition(),
                asked.revision(),
                PlainText.lines(asked.note()),
                PlainText.lines(asked.reason()),
                stored("publishAt", asked.publishAt()),
                stored("embargoUntil", asked.embargoUntil()),
                stored("publishUntil", asked.publishUntil()));
        if (tooLong(move.note())) {
            throw Refusal.invalid("note", "At most " + LONGEST_NOTE + " characters.");
        }
        if (tooLong(move.reason())) {
            throw Refusal.invalid("reason", "At most " + LONGEST_NOTE + " characters.");
        }
        return move;
    }

    /** As the store keeps it, in whole microseconds, and never early. */
    private static Instant stored(String field, Instant at) {
        if (at == null) {
            return null;
        }
        if (at.isAfter(Forever.END) || at.isBefore(Instant.EPOCH)) {
            throw Refusal.invalid(field, "No story waits for that time.");
        }
        Instant whole = at.truncatedTo(ChronoUnit.MICROS);
        return whole.equals(at) ? at : whole.plus(1, ChronoUnit.MICROS);
    }

    private static boolean tooLong(String text) {
        return text != null && text.length() > LONGEST_NOTE;
    }

    private static String why(Move move) {
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
