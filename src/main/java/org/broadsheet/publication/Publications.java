package org.broadsheet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.broadsheet.guard.KeptRecord;
import org.broadsheet.guard.KeptRecord.Wrong;

/** The stored publications with their addresses and corrections. */
@ApplicationScoped
class Publications {
    private static final String PUBLICATION = "publication";

    @Produces
    static final KeptRecord RECORD = new KeptRecord(
            List.of(
                    new KeptRecord.Table(
                            "correction",
                            Correction.class,
                            "select c.id, c.articleId from Correction c where c.id in :ids",
                            500,
                            List.of("r.publication")),
                    KeptRecord.Table.of(
                            "withdrawal",
                            Correction.Withdrawal.class,
                            "select w.id, c.articleId from CorrectionWithdrawal w left join Correction c"
                                    + " on c.id = w.correctionId where w.id in :ids")),
            List.of(
                    new KeptRecord.Rule(
                            PUBLICATION,
                            Wrong.MISPLACED,
                            "select p.id, p.article_id from publication p left join article_revision r on r.id ="
                                    + " p.revision_id and r.article_id = p.article_id and r.content_hash = p.content_hash"
                                    + " where r.id is null"),
                    new KeptRecord.Rule(
                            PUBLICATION,
                            Wrong.OVERLAPPING,
                            "select id, article_id from (select id, article_id, release_at, lag(ended_at) over"
                                    + " (partition by article_id order by release_at, id) as end_before from publication"
                                    + " where voided_at is null and ended_at > release_at) p where end_before > release_at"),
                    new KeptRecord.Rule(
                            "correction",
                            Wrong.MISPLACED,
                            "select c.id, c.article_id from correction c left join publication p on p.id ="
                                    + " c.publication_id and p.article_id = c.article_id and p.revision_id = c.revision_id"
                                    + " where p.id is null"),
                    new KeptRecord.Rule(
                            "withdrawal",
                            Wrong.MISPLACED,
                            "select w.id, null from correction_withdrawal w left join correction c"
                                    + " on c.id = w.correction_id where c.id is null")));

    @Inject
    EntityManager entities;

    void add(Object entity) {
        entities.persist(entity);
    }

    void remove(Object entity) {
        entities.remove(entity);
    }

    void flush() {
        entities.flush();
    }

    /** All publications of a story that were not taken back, oldest first. */
    List<Publication> of(long articleId) {
        return entities.createQuery(
                        "select p from Publication p where p.articleId = :article and p.voidedAt is null"
                                + " order by p.releaseAt, p.id",
                        Publication.class)
                .setParameter("article", articleId)
                .getResultList();
    }

    Optional<StoryAddress> findAddress(String date, String slug) {
        return Optional.ofNullable(entities.find(StoryAddress.class, new StoryAddress.Key(date, slug)));
    }

    List<StoryAddress> addressesOf(long articleId) {
        return entities.createQuery("select s from StoryAddress s where s.articleId = :article", StoryAddress.class)
                .setParameter("article", articleId)
                .getResultList();
    }

    /** Which of the slugs that begin like this are taken on a date. */
    List<String> slugsLike(String date, String start) {
        return entities.createQuery(
                        "select s.slug from StoryAddress s where s.pathDate = :date and s.slug like :start escape '!'",
                        String.class)
                .setParameter("date", date)
                .setParameter("start", start + "%")
                .getResultList();
    }

    Optional<Redirect> findRedirect(String path) {
        return Optional.ofNullable(entities.find(Redirect.class, path));
    }

    /** Whether a story has this path, or had it, or will. */
    boolean isPath(String path) {
        return !entities.createQuery(
                        "select p.id from Publication p where p.path = :path and p.voidedAt is null", Long.class)
                .setParameter("path", path)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
