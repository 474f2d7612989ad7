package org.broadsheet.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.broadsheet.edge.PageKeys;
import org.broadsheet.edge.PagePurges;
import org.broadsheet.platform.Refusal;

/** The stored stories with their revisions and publications. */
@ApplicationScoped
class Articles {
    @Inject
    EntityManager entities;

    @Inject
    PagePurges purges;

    void add(Object entity) {
        entities.persist(entity);
    }

    /** What readers may say under a story is another from now on. */
    void conversationChanged(long id) {
        purges.purge(PageKeys.article(id), PageKeys.comments(id));
    }

    void flush() {
        entities.flush();
    }

    Optional<Article> find(long id) {
        return Optional.ofNullable(entities.find(Article.class, id));
    }

    /** The story with its row locked until the transaction ends: whoever decides about it decides alone. */
    Article locked(long id) {
        Article article = entities.find(Article.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (article == null) {
            throw Refusal.notFound();
        }
        return article;
    }

    Optional<Revision> findRevision(long articleId, int number) {
        return entities.createQuery(
                        "select r from Revision r where r.articleId = :article and r.number = :number", Revision.class)
                .setParameter("article", articleId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    Optional<Revision> findRevision(long id) {
        return Optional.ofNullable(entities.find(Revision.class, id));
    }

    /** All publications of a story that were not taken back, oldest first. */
    List<Publication> publicationsOf(long articleId) {
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

    void remove(Object entity) {
        entities.remove(entity);
    }
}
