package org.broadsheet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.CursorSeals;
import org.broadsheet.platform.Slice;

/**
 * What readers were told about changes, and what of it was withdrawn. Under a story stands what belongs to it while it is
 * out; the list of all keeps what was said of stories that readers no longer have, too. One statement for each question.
 */
@ApplicationScoped
class Corrections {
    private static final String LIST = "corrections";

    /** The notes that are out, each with the publication of its story that {@code p} is bound to by what follows. */
    private static final String NOTES = "select c.id, c.kind, c.text, c.publishedAt, c.articleId, p.path, p.endedAt,"
            + " r.headline, w.text, w.withdrawnAt from Correction c join c.publication o"
            + " join Publication p on p.articleId = c.articleId join p.revision r join Article a on a.id = c.articleId"
            + " left join CorrectionWithdrawal w on w.correctionId = c.id"
            + " where c.publishedAt <= :t and o.voidedAt is null and ";

    /** What readers have of a story, or had last; a plan is neither, however soon. */
    private static final String LAST = "p.voidedAt is null and p.endedAt > p.releaseAt and p.releaseAt ="
            + " (select max(q.releaseAt) from Publication q where q.articleId = c.articleId and q.voidedAt is null"
            + " and q.endedAt > q.releaseAt and q.releaseAt <= :t)";

    /**
     * A story that readers no longer have is named unless it is restricted. An embargo changes nothing: the headline is
     * the last that readers had.
     */
    private static final String NAMED = "(p.endedAt > :t or a.visibility = org.broadsheet.article.Visibility.NEWSROOM)";

    @Inject
    EntityManager entities;

    @Inject
    CursorSeals seals;

    /** The list of all, newest first, without updates, slips of the pen and matters of law. */
    Slice<ReleasedCorrection> all(Instant t, Cursor before, int limit) {
        seals.check(LIST, before);
        String older = before == null ? "" : " and (c.publishedAt < :at or (c.publishedAt = :at and c.id < :id))";
        TypedQuery<Object[]> query = query(
                        LAST + " and " + NAMED + " and c.kind in :kinds" + older
                                + " order by c.publishedAt desc, c.id desc",
                        t)
                .setMaxResults(limit + 1)
                .setParameter(
                        "kinds",
                        Stream.of(ChangeKind.values())
                                .filter(ChangeKind::isListed)
                                .toList());
        if (before != null) {
            query.setParameter("at", before.at()).setParameter("id", before.id());
        }
        return seals.slice(LIST, read(query, t), limit, c -> new Cursor(c.at(), c.id()));
    }

    /** What stands under these stories, newest first; of one that is not out nothing. */
    List<ReleasedCorrection> under(Instant t, Collection<Long> articleIds) {
        if (articleIds.isEmpty()) {
            return List.of();
        }
        return read(
                query(IsReleased.T + " and c.articleId in :articles order by c.publishedAt desc, c.id desc", t)
                        .setParameter("articles", articleIds),
                t);
    }

    /** What readers were ever told of a story, newest first, for its newsroom. */
    List<ReleasedCorrection> ever(Instant t, long articleId) {
        return read(
                query(LAST + " and c.articleId = :article order by c.publishedAt desc, c.id desc", t)
                        .setParameter("article", articleId),
                t);
    }

    /** A note of a story that readers were told of, if there is one. */
    Optional<Correction> find(Instant t, long articleId, long id) {
        return entities.createQuery(
                        "select c from Correction c join c.publication o where c.id = :id and c.articleId = :article"
                                + " and c.publishedAt <= :t and o.voidedAt is null",
                        Correction.class)
                .setParameter("id", id)
                .setParameter("article", articleId)
                .setParameter("t", t)
                .getResultStream()
                .findFirst();
    }

    /** The notes of a story that come out from an instant on. */
    List<Correction> coming(Instant from, long articleId) {
        return entities.createQuery(
                        "select c from Correction c join c.publication o where c.articleId = :article"
                                + " and c.publishedAt >= :from and o.voidedAt is null order by c.publishedAt, c.id",
                        Correction.class)
                .setParameter("article", articleId)
                .setParameter("from", from)
                .getResultList();
    }

    boolean isWithdrawn(long id) {
        return !entities.createQuery("select w.correctionId from CorrectionWithdrawal w where w.correctionId = :id")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    private TypedQuery<Object[]> query(String which, Instant t) {
        return entities.createQuery(NOTES + which, Object[].class).setParameter("t", t);
    }

    private static List<ReleasedCorrection> read(TypedQuery<Object[]> query, Instant t) {
        return query.getResultStream().map(row -> note(row, t)).toList();
    }

    private static ReleasedCorrection note(Object[] row, Instant t) {
        boolean out = ((Instant) row[6]).isAfter(t);
        return new ReleasedCorrection(
                (long) row[0],
                (ChangeKind) row[1],
                (String) row[2],
                (Instant) row[3],
                (long) row[4],
                out ? (String) row[5] : null,
                (String) row[7],
                row[8] == null ? null : new ReleasedCorrection.Withdrawal((String) row[8], (Instant) row[9]));
    }
}
