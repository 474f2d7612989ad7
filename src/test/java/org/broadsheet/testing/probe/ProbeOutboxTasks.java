package org.broadsheet.testing.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.broadsheet.platform.jobs.OutboxHandler;
import org.broadsheet.platform.jobs.OutboxTask;

/** Carries out a test's errands: each leaves a row, and the poisoned ones fail always. */
@ApplicationScoped
public class ProbeOutboxTasks implements OutboxHandler {

    public static final String TOPIC = "probe";
    public static final String POISON = "poison";

    @PersistenceContext(unitName = "broadsheet")
    EntityManager entities;

    @Override
    public String name() {
        return "errands of tests";
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void handle(OutboxTask errand) {
        entities.createNativeQuery("insert into probe_effect (errand) values (?1)")
                .setParameter(1, errand.dedupeKey())
                .executeUpdate();
        if (POISON.equals(errand.payload())) {
            throw new IllegalStateException("This errand can never be carried out.");
        }
    }
}
