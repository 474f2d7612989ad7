package org.broadsheet.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.broadsheet.account.People;
import org.broadsheet.account.People.Keys.Fate;
import org.broadsheet.event.ConversationChanged;
import org.broadsheet.event.Events;
import org.broadsheet.guard.KeptRecord;
import org.broadsheet.guard.KeptRecord.Wrong;
import org.broadsheet.platform.ProblemException;

/** The stored stories with their revisions and publications. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Articles {
    @Produces
    static final People.Keys KEYS = People.Keys.of("article", Fate.KEPT, "created_by")
            .and("article", Fate.CLEARED, "claimed_by")
            .and("article_revision", Fate.KEPT, "author_id")
            .and("revision_note", Fate.KEPT, "author_id")
            .and("revision_byline", Fate.KEPT, "person_id")
            .and("publication", Fate.KEPT, "decided_by")
            .and("publication_byline", Fate.KEPT, "person_id")
            .and("correction_withdrawal", Fate.KEPT, "withdrawn_by")
            .and("restricted_reader", Fate.DELETED, "person_id");

    private static final String REVISION = "revision";

    /** Versions are read a few at a time, for each may be as long as a book. */
    @Produces
    static final KeptRecord RECORD = new KeptRecord(
            List.of(
                    new KeptRecord.Table(
                            REVISION,
                            Revision.class,
                            "select r.id, r.articleId from Revision r where r.id in :ids",
                            50,
                            List.of("r.bylines", "r.tags")),
                    KeptRecord.Table.of(
                            "note",
                            RevisionNote.class,
                            "select n.id, n.articleId from RevisionNote n where n.id in :ids")),
            List.of(
                    new KeptRecord.Rule(
                            REVISION,
                            Wrong.MISSING,
                            "select max(id), article_id from article_revision group by article_id"
                                    + " having count(*) <> max(number)"),
                    new KeptRecord.Rule(
                            REVISION,
                            Wrong.MISPLACED,
                            "select r.id, r.article_id from article_revision r left join article_revision p"
                                    + " on p.id = r.parent_id and p.article_id = r.article_id and p.number = r.number - 1"
                                    + " where r.number > 1 and p.id is null or r.number = 1 and r.parent_id is not null"),
                    new KeptRecord.Rule(
                            "article",
                            Wrong.MISSING,
                            "select a.id, a.id from article a left join article_revision w"
                                    + " on w.id = a.working_revision_id and w.article_id = a.id where w.id is null or exists"
                                    + " (select 1 from article_revision n where n.article_id = a.id and n.number > w.number)"),
                    new KeptRecord.Rule(
                            "note",
                            Wrong.MISPLACED,
                            "select n.id, n.article_id from revision_note n left join article_revision r"
                                    + " on r.id = n.revision_id and r.article_id = n.article_id where r.id is null")));

    @Inject
    EntityManager entities;

    @Inject
    Events events;

    public void add(Object entity) {
        entities.persist(entity);
    }

    /** What readers may say under a story is another from now on. */
    void conversationChanged(long id) {
        events.happened(new ConversationChanged(id));
    }

    public void flush() {
        entities.flush();
    }

    public Optional<Article> find(long id) {
        return Optional.ofNullable(entities.find(Article.class, id));
    }

    /** The story with its row locked until the transaction ends: whoever decides about it decides alone. */
    public Article locked(long id) {
        Article article = entities.find(Article.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (article == null) {
            throw ProblemException.notFound();
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
}
