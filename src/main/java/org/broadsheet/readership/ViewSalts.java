package org.broadsheet.readership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.broadsheet.platform.Secrets;

/** The salt of the day in the store: made by the first node that needs it, the ones before it deleted with that. */
@ApplicationScoped
class ViewSalts {
    @Inject
    EntityManager entities;

    /** The salt of a day, {@code yyyy-MM-dd}; fails when another node makes it in the same instant. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public String of(String date) {
        ViewSalt known = entities.find(ViewSalt.class, date);
        if (known != null) {
            return known.salt();
        }
        entities.createQuery("delete from ViewSalt s where s.date < :date")
                .setParameter("date", date)
                .executeUpdate();
        ViewSalt made = new ViewSalt(date, Secrets.token());
        entities.persist(made);
        entities.flush();
        return made.salt();
    }
}
