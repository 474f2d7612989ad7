package org.broadsheet.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.account.People;
import org.broadsheet.account.People.Keys.Fate;
import org.broadsheet.guard.KeptRecord;
import org.broadsheet.guard.KeptRecord.Wrong;

/** The stored origins. */
@ApplicationScoped
class Origins {
    @Produces
    static final KeptRecord RECORD = new KeptRecord(
            List.of(KeptRecord.Table.of(
                    "provenance", Provenance.class, "select p.id, p.articleId from Provenance p where p.id in :ids")),
            List.of(
                    // Nobody makes a release look imported to hide that its approval is gone.
                    new KeptRecord.Rule(
                            "publication",
                            Wrong.MISPLACED,
                            "select p.id, p.article_id from publication p where p.imported and not exists"
                                    + " (select 1 from provenance o where o.kind = 'STORY' and o.entity_id = p.article_id)"),
                    new KeptRecord.Rule(
                            "provenance",
                            Wrong.MISPLACED,
                            "select o.id, o.article_id from provenance o where o.kind = 'STORY' and not exists"
                                    + " (select 1 from article a where a.id = o.entity_id)")));

    @Produces
    static final People.Keys KEYS = People.Keys.of("provenance", Fate.KEPT, "imported_by");

    @Inject
    EntityManager entities;

    Optional<Provenance> find(Provenance.Key key) {
        return entities.createQuery(
                        "select p from Provenance p where p.source = :source and p.kind = :kind and p.originalId = :id",
                        Provenance.class)
                .setParameter("source", key.source())
                .setParameter("kind", key.kind())
                .setParameter("id", key.originalId())
                .getResultStream()
                .findFirst();
    }

    /** What of these came already: the ids here by those of the source. */
    Map<String, Long> found(String source, Provenance.Kind kind, Collection<String> originalIds) {
        Map<String, Long> found = new HashMap<>();
        if (!originalIds.isEmpty()) {
            entities.createQuery(
                            "select p.originalId, p.entityId from Provenance p where p.source = :source"
                                    + " and p.kind = :kind and p.originalId in :ids",
                            Object[].class)
                    .setParameter("source", source)
                    .setParameter("kind", kind)
                    .setParameter("ids", originalIds)
                    .getResultStream()
                    .forEach(row -> found.put((String) row[0], (Long) row[1]));
        }
        return found;
    }

    void add(Provenance provenance) {
        entities.persist(provenance);
    }

    /** Sends all that is written, so that a second run of the same at the same time is noticed here. */
    void flush() {
        entities.flush();
    }
}
