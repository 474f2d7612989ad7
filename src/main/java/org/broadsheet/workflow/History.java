package org.broadsheet.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.NewsroomArticles;
import org.broadsheet.article.RevisionRow;
import org.broadsheet.platform.Actor;
import org.broadsheet.publication.PublicationTimelines;
import org.broadsheet.publication.ReleasedCorrection;

/** What happened to a story: its versions, its transitions, and the last version that somebody signed. */
@ApplicationScoped
@Transactional
public class History {
    private static final String ROWS =
            "select new org.broadsheet.workflow.HistoryRow(l.transition, r.number, l.fromState, l.toState,"
                    + " p.handle, p.displayName, l.happenedAt, l.note, l.releaseAt, l.embargoUntil)"
                    + " from TransitionRecord l join Revision r on r.id = l.revisionId"
                    + " join Person p on p.id = l.actorId where l.articleId = :article";

    /** Ids alone do not say which came first: each node takes a block of them. */
    private static final String NEWEST_FIRST = " order by l.happenedAt desc, l.id desc";

    @Inject
    EntityManager entities;

    @Inject
    NewsroomArticles newsroom;

    @Inject
    PublicationTimelines readers;

    /** The transitions, newest first. */
    public List<HistoryRow> transitions(Actor reader, long articleId, int limit) {
        newsroom.require(reader, articleId);
        return entities.createQuery(ROWS + NEWEST_FIRST, HistoryRow.class)
                .setParameter("article", articleId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How the story was sent back the last time, or null; for who has laid it open already. */
    public HistoryRow lastReturn(long articleId) {
        return entities.createQuery(
                        ROWS + " and l.transition = org.broadsheet.workflow.Transition.RETURN" + NEWEST_FIRST,
                        HistoryRow.class)
                .setParameter("article", articleId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /**
     * What was said when these stories were sent back the last time, by story. The caller has read the stories from a list
     * that holds only those which the reader may know of.
     */
    public Map<Long, String> sentBack(Collection<Long> articleIds) {
        Map<Long, String> notes = new HashMap<>();
        if (!articleIds.isEmpty()) {
            for (Object row : entities.createQuery(
                            "select l.articleId, l.note from TransitionRecord l where l.articleId in :ids"
                                    + " and l.transition = org.broadsheet.workflow.Transition.RETURN"
                                    + " order by l.happenedAt, l.id")
                    .setParameter("ids", articleIds)
                    .getResultList()) {
                notes.put((Long) ((Object[]) row)[0], (String) ((Object[]) row)[1]);
            }
        }
        return notes;
    }

    /** The versions, newest first. */
    public List<RevisionRow> revisions(Actor reader, long articleId, int limit) {
        newsroom.require(reader, articleId);
        return newsroom.revisions(articleId, limit);
    }

    /** The notes that were left without a new version, newest first. */
    public List<RevisionRow.Note> notes(Actor reader, long articleId, int limit) {
        newsroom.require(reader, articleId);
        return notes("", articleId)
                .setMaxResults(limit)
                .getResultStream()
                .map(History::note)
                .toList();
    }

    /** The notes that were left on these versions without a new one, newest first. */
    public List<RevisionRow.Note> notesOn(Actor reader, long articleId, Collection<Long> revisionIds) {
        newsroom.require(reader, articleId);
        if (revisionIds.isEmpty()) {
            return List.of();
        }
        return notes(" and r.id in :ids", articleId)
                .setParameter("ids", revisionIds)
                .getResultStream()
                .map(History::note)
                .toList();
    }

    private TypedQuery<Object[]> notes(String which, long articleId) {
        return entities.createQuery(
                        "select r.number, n.text, w.handle, w.displayName, n.leftAt from RevisionNote n"
                                + " join Revision r on r.id = n.revisionId join Person w on w.id = n.authorId"
                                + " where n.articleId = :article" + which + " order by n.leftAt desc, n.id desc",
                        Object[].class)
                .setParameter("article", articleId);
    }

    private static RevisionRow.Note note(Object[] row) {
        return new RevisionRow.Note((int) row[0], (String) row[1], (String) row[2], (String) row[3], (Instant) row[4]);
    }

    /**
     * A note to readers that was withdrawn.
     *
     * @param told when readers were given it
     * @param text why, as readers are told
     */
    public record Withdrawn(ChangeKind kind, Instant told, String actorName, Instant at, String text) {}

    /** What readers were ever told about changes of the story, newest first. */
    public List<ReleasedCorrection> told(Actor reader, long articleId) {
        newsroom.require(reader, articleId);
        return readers.told(articleId);
    }

    /** The notes to readers that were withdrawn, newest first. */
    public List<Withdrawn> withdrawals(Actor reader, long articleId, int limit) {
        newsroom.require(reader, articleId);
        return entities.createQuery(
                        "select c.kind, c.publishedAt, p.displayName, w.withdrawnAt, w.text from CorrectionWithdrawal w"
                                + " join Correction c on c.id = w.correctionId join Person p on p.id = w.withdrawnBy"
                                + " where c.articleId = :article order by w.withdrawnAt desc",
                        Object[].class)
                .setParameter("article", articleId)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Withdrawn(
                        (ChangeKind) row[0], (Instant) row[1], (String) row[2], (Instant) row[3], (String) row[4]))
                .toList();
    }

    /** The number of the last version that this person approved, for "changed since". */
    public Optional<Integer> lastApproved(Actor approver, long articleId) {
        newsroom.require(approver, articleId);
        return entities.createQuery(
                        "select r.number from Approval a join Revision r on r.id = a.revisionId"
                                + " where a.articleId = :article and a.approverId = :person order by r.number desc",
                        Integer.class)
                .setParameter("article", articleId)
                .setParameter("person", approver.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
