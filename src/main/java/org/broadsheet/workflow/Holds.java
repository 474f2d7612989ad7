package org.broadsheet.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.broadsheet.account.People;
import org.broadsheet.account.People.Keys.Fate;
import org.broadsheet.article.Article;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.NewsroomArticles;
import org.broadsheet.guard.KeptRecord;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.platform.store.GateOpened;
import org.broadsheet.publication.Publication;
import org.broadsheet.publication.PublicationTimeline;
import org.broadsheet.publication.PublicationTimelines;
import org.broadsheet.text.PlainText;

/**
 * Legal hold and <em>not for publication</em>. Whoever may write on a story may hold it, an editor lets it go again
 * ({@code article.edit}). A held story is not published: what was scheduled is stopped in the same transaction, so that
 * no query has to know of holds. A live story stays live, and nothing is published by itself when a hold is lifted.
 */
@ApplicationScoped
@Transactional
public class Holds {
    @Produces
    static final People.Keys KEYS = People.Keys.of("approval", Fate.KEPT, "approver_id")
            .and("transition_log", Fate.KEPT, "actor_id")
            .and("hold_log", Fate.KEPT, "actor_id")
            .and("policy", Fate.KEPT, "created_by")
            .and("article_lock", Fate.DELETED, "owner_id")
            .and("autosave", Fate.DELETED, "person_id");

    @Produces
    static final KeptRecord RECORD = new KeptRecord(
            List.of(KeptRecord.Table.of(
                    "hold", HoldRecord.class, "select h.id, h.articleId from HoldRecord h where h.id in :ids")),
            List.of());

    private static final int MOST = 50;

    /** What a story can be held by. */
    public enum Kind {
        LEGAL(DeskNotes::legal),
        NOT_FOR_PUBLICATION(DeskNotes::notForPublication);

        private final Predicate<DeskNotes> held;

        Kind(Predicate<DeskNotes> held) {
            this.held = held;
        }

        public boolean isIn(DeskNotes notes) {
            return held.test(notes);
        }
    }

    /**
     * A hold was placed or lifted.
     *
     * @param note why, or null
     * @param stoppedRevision the scheduled version that the hold stopped, or null
     * @param stoppedAt when that version would have been published, or null
     */
    public record Row(
            Kind kind,
            boolean placed,
            String actorName,
            Instant at,
            String note,
            Integer stoppedRevision,
            Instant stoppedAt) {}

    @Inject
    EntityManager entities;

    @Inject
    NewsroomArticles newsroom;

    @Inject
    PublicationTimelines readers;

    @Inject
    TransitionContexts contexts;

    @Inject
    TransitionActions moves;

    @Inject
    AuditTrail audit;

    @Inject
    DatabaseClock clock;

    /** Stops what is scheduled under a hold: versions before 2026-12-01 let that happen, and would have published it. */
    void atStart(@Observes GateOpened opened) {
        entities.createQuery(
                        "select distinct p.articleId from Publication p join Article a on a.id = p.articleId"
                                + " where p.voidedAt is null and p.releaseAt > :now"
                                + " and (a.legal = true or a.notForPublication = true)",
                        Long.class)
                .setParameter("now", clock.now())
                .getResultStream()
                .forEach(id -> stop(Actor.system(), readers.lock(id).article(), "It is under a hold."));
    }

    /** Writes down what a save has changed, and stops what may not be published any more. */
    public void changed(Actor actor, Article article, DeskNotes before, String why) {
        List<Kind> changed = Stream.of(Kind.values())
                .filter(kind -> kind.isIn(before) != kind.isIn(article.notes()))
                .toList();
        boolean placed = changed.stream().anyMatch(kind -> kind.isIn(article.notes()));
        Optional<Publication> stopped = placed ? stop(actor, article, why) : Optional.empty();
        for (Kind kind : changed) {
            HoldRecord record = new HoldRecord(article.id(), kind, kind.isIn(article.notes()))
                    .by(actor, clock.now(), PlainText.lines(why));
            stopped.filter(plan -> kind.isIn(article.notes())).ifPresent(record::stopping);
            entities.persist(record);
        }
    }

    private Optional<Publication> stop(Actor actor, Article article, String why) {
        PublicationTimeline released = readers.look(article.id());
        Optional<Publication> plan = released.planned();
        plan.ifPresent(stopped -> {
            moves.stop(contexts.of(released), stopped);
            audit.record(
                    actor,
                    new AuditAction(
                            "article.unschedule",
                            "article",
                            article.id(),
                            PlainText.lines(why),
                            new AuditValues()
                                    .number("revision", stopped.revision().number())
                                    .time("publishAt", stopped.releaseAt()),
                            new AuditValues()
                                    .flag("legalHold", article.notes().legal())
                                    .flag("notForPublication", article.notes().notForPublication())));
        });
        return plan;
    }

    /** What a story was held by, and let go, newest first. */
    public List<Row> past(Actor reader, long articleId, int limit) {
        newsroom.require(reader, articleId);
        return rows(articleId, limit);
    }

    /** How each hold that the story is under now was placed. */
    public List<Row> inForce(Actor reader, long articleId) {
        return inForce(newsroom.require(reader, articleId));
    }

    /** The same; the caller has made sure that the reader may know of it. */
    public List<Row> inForce(Article article) {
        List<Kind> kinds = Stream.of(Kind.values())
                .filter(kind -> kind.isIn(article.notes()))
                .toList();
        if (kinds.isEmpty()) {
            return List.of();
        }
        List<Row> rows = rows(article.id(), MOST);
        return kinds.stream()
                .map(kind -> rows.stream()
                        .filter(row -> row.kind() == kind && row.placed())
                        .findFirst()
                        .orElse(new Row(kind, true, null, null, null, null, null)))
                .toList();
    }

    private List<Row> rows(long articleId, int limit) {
        return entities.createQuery(
                        "select h, p.displayName from HoldRecord h join Person p on p.id = h.actorId"
                                + " where h.articleId = :article order by h.happenedAt desc, h.id desc",
                        Object[].class)
                .setParameter("article", articleId)
                .setMaxResults(limit)
                .getResultStream()
                .map(found -> ((HoldRecord) found[0]).row((String) found[1]))
                .toList();
    }
}
