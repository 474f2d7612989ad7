package org.broadsheet.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.broadsheet.event.HouseEvent;

/** Hears everything that happens in the house, so that tests see what was said, how often, and what then fails. */
@ApplicationScoped
public class EventsHeard {
    private final List<HouseEvent> all = new CopyOnWriteArrayList<>();
    private Consumer<HouseEvent> also = event -> {};

    void hear(@Observes HouseEvent event) {
        all.add(event);
        also.accept(event);
    }

    /** What else the hearing does. */
    public void also(Consumer<HouseEvent> action) {
        also = action;
    }

    /** The events of a kind, in their order. */
    public <T extends HouseEvent> List<T> of(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
