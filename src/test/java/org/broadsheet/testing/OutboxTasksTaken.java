package org.broadsheet.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.broadsheet.platform.jobs.OutboxHandler;
import org.broadsheet.platform.jobs.OutboxTask;

/** Takes the errands of the topic {@link #TOPIC}, so that tests see which were handled, how often, and what then fails. */
@ApplicationScoped
public class OutboxTasksTaken implements OutboxHandler {
    public static final String TOPIC = "test";

    @Inject
    EntityManager entities;

    private final List<String> keys = new CopyOnWriteArrayList<>();
    private Consumer<OutboxTask> also = errand -> {};

    /** What else the handling does. */
    public void also(Consumer<OutboxTask> action) {
        also = action;
    }

    /** The keys of the errands that were handled, in their order. */
    public List<String> keys() {
        return List.copyOf(keys);
    }

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
        keys.add(errand.dedupeKey());
        entities.createNativeQuery(
                        "insert into throttle (bucket, window_start, hits) values (?1, current_timestamp, 1)")
                .setParameter(1, errand.dedupeKey())
                .executeUpdate();
        also.accept(errand);
    }
}
