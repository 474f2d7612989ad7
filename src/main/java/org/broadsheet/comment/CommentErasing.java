package org.broadsheet.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import org.broadsheet.account.People;
import org.broadsheet.account.People.Keys.Fate;
import org.broadsheet.event.ConversationChanged;
import org.broadsheet.event.Events;

/** What somebody said under stories when they are erased: it stays under the pseudonym, or its text goes as well. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CommentErasing {
    @Produces
    static final People.Keys KEYS = People.Keys.of("comment", Fate.KEPT, "author_id");

    /** In the place of a keyed hash. */
    private static final String NONE = "0".repeat(64);

    @Inject
    EntityManager entities;

    @Inject
    CommentLedger ledger;

    @Inject
    Events events;

    void erased(@Observes People.Erased who) {
        List<Long> stories = ids("select distinct c.articleId from Comment c where c.authorId = :person", who);
        if (who.commentsToo()) {
            takeBack(who);
        }
        entities.flush();
        of("update Comment c set c.authorName = :name, c.addressKey = :none where c.authorId = :person", who)
                .setParameter("name", who.pseudonym())
                .setParameter("none", NONE)
                .executeUpdate();
        stories.forEach(story -> events.happened(new ConversationChanged(story)));
    }

    /** Story by story, as everybody locks them. */
    private void takeBack(People.Erased who) {
        ids("select c.id from Comment c where c.authorId = :person order by c.articleId, c.id", who)
                .forEach(id -> {
                    Comment comment = ledger.lock(id);
                    if (!comment.status().isRemoved()) {
                        ledger.settle(comment, CommentStatus.DELETED);
                    }
                });
        of(
                        "update CommentRevision r set r.body = '', r.html = '', r.textHash = :none where r.commentId in"
                                + " (select c.id from Comment c where c.authorId = :person)",
                        who)
                .setParameter("none", NONE)
                .executeUpdate();
    }

    private List<Long> ids(String query, People.Erased who) {
        return entities.createQuery(query, Long.class)
                .setParameter("person", who.person())
                .getResultList();
    }

    private Query of(String statement, People.Erased who) {
        return entities.createQuery(statement).setParameter("person", who.person());
    }
}
