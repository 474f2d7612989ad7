package org.broadsheet.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Makes a tag in a transaction of its own: two stories that use it first at once must not undo one another. */
@ApplicationScoped
class TagMaking {
    @Inject
    EntityManager entities;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void make(String slug, String name) {
        boolean isThere = !entities.createQuery("select t.id from Tag t where t.slug = :slug", Long.class)
                .setParameter("slug", slug)
                .getResultList()
                .isEmpty();
        if (!isThere) {
            entities.persist(new Tag(slug, name));
            entities.flush();
        }
    }
}
