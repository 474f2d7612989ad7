package org.broadsheet.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** The row that says a store was filled by the demonstration, and whether it was filled to the end. */
@ApplicationScoped
@Transactional
public class DemoMark {
    private static final String NAME = "demonstration";

    @Inject
    EntityManager entities;

    /** Whether the demonstration lives in this store. */
    public boolean isDone() {
        return "done".equals(content());
    }

    boolean isBegun() {
        return content() != null;
    }

    void begin() {
        entities.createNativeQuery("insert into secret (name, content) values (?1, 'filling')")
                .setParameter(1, NAME)
                .executeUpdate();
    }

    void done() {
        entities.createNativeQuery("update secret set content = 'done' where name = ?1")
                .setParameter(1, NAME)
                .executeUpdate();
    }

    private String content() {
        List<?> rows = entities.createNativeQuery("select content from secret where name = ?1")
                .setParameter(1, NAME)
                .getResultList();
        return rows.isEmpty() ? null : (String) rows.get(0);
    }
}
