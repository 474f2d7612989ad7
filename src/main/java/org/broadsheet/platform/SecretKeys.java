package org.broadsheet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** The rows behind the secrets. Native SQL, for a key is nobody's object and must not linger in a provider's memory. */
@ApplicationScoped
class SecretKeys {
    @Inject
    EntityManager entities;

    /** The key for a purpose, made when there is none yet, whatever becomes of the caller's transaction. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public String readOrMake(String purpose, String fresh) {
        List<String> found = read(purpose);
        if (!found.isEmpty()) {
            return found.get(0);
        }
        entities.createNativeQuery("insert into secret (name, content) values (?1, ?2)")
                .setParameter(1, purpose)
                .setParameter(2, fresh)
                .executeUpdate();
        return fresh;
    }

    @SuppressWarnings("unchecked")
    private List<String> read(String purpose) {
        return entities.createNativeQuery("select content from secret where name = ?1")
                .setParameter(1, purpose)
                .getResultList();
    }
}
