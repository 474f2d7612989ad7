package org.broadsheet.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import org.broadsheet.account.Permission;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.section.SectionTree;

/**
 * What the staff may know of stories. Whoever has a place at the desk in a story's section may read it; for everybody
 * else, and for those whom a restricted story does not name, it does not exist.
 */
@ApplicationScoped
@Transactional
public class NewsroomArticles {
    @Inject
    EntityManager entities;

    @Inject
    SectionTree sections;

    @Inject
    AuditTrail audit;

    /** Refuses with 404, as if there were none, unless the actor may know of the story. */
    public Article require(Actor reader, long articleId) {
        Article article = entities.find(Article.class, articleId);
        if (article == null || !mayKnow(reader, article)) {
            throw ProblemException.notFound();
        }
        return article;
    }

    private boolean mayKnow(Actor reader, Article article) {
        return reader.may(
                        Permission.DESK_ENTER,
                        sections.scopesOf(article.working().sectionId()))
                && (article.visibility() == Visibility.NEWSROOM
                        || article.createdBy() == reader.id()
                        || entities.find(RestrictedReader.class, new RestrictedReader.Key(article.id(), reader.id()))
                                != null);
    }

    /** Names somebody who may know of a story while it is restricted, beside the one who began it. */
    public void admit(Actor actor, long articleId, long personId) {
        Article article = require(actor, articleId);
        if (article.createdBy() != actor.id()) {
            actor.require(
                    Permission.ARTICLE_EDIT, sections.scopesOf(article.working().sectionId()));
        }
        // The story's own row is locked first: two who admit the same person at once do it one after the other.
        entities.find(Article.class, articleId, LockModeType.PESSIMISTIC_WRITE);
        if (entities.find(RestrictedReader.class, new RestrictedReader.Key(articleId, personId)) == null) {
            entities.persist(new RestrictedReader(articleId, personId));
            audit.record(
                    actor,
                    AuditAction.of(
                            "article.admit", "article", articleId, new AuditValues().person("reader", personId)));
        }
    }

    /** All versions of a story, newest first, bounded. */
    public List<RevisionRow> revisions(long articleId, int limit) {
        return entities.createQuery(
                        "select new org.broadsheet.article.RevisionRow(r.id, r.number, r.headline, r.wordCount, r.contentHash,"
                                + " r.note, w.handle, w.displayName, r.createdAt, r.changeKind, r.changeText)"
                                + " from Revision r join Person w on w.id = r.authorId where r.articleId = :article"
                                + " order by r.number desc",
                        RevisionRow.class)
                .setParameter("article", articleId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** One version of a story; not found is a refusal. */
    public Revision revision(long articleId, int number) {
        return entities.createQuery(
                        "select r from Revision r where r.articleId = :article and r.number = :number", Revision.class)
                .setParameter("article", articleId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** The ids of everybody who wrote a version of the story up to this one. */
    public List<Long> writers(long articleId, int upTo) {
        return entities.createQuery(
                        "select distinct r.authorId from Revision r where r.articleId = :article and r.number <= :number",
                        Long.class)
                .setParameter("article", articleId)
                .setParameter("number", upTo)
                .getResultList();
    }
}
