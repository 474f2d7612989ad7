package org.broadsheet.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.platform.jobs.Outbox;

/**
 * The one way to say what has changed. Its rows are written before anybody hears of it, so an observer can neither change
 * their order nor keep one back: if it fails, the change is taken back with all of them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Events {
    @Produces
    static final Outbox.Topics CATALOGUE = new Outbox.Topics(
            Stream.of(EventType.values()).map(EventType::topic).collect(Collectors.toUnmodifiableSet()));

    @Inject
    Outbox outbox;

    @Inject
    Event<HouseEvent> observers;

    public void happened(HouseEvent event) {
        event.write(outbox);
        observers.fire(event);
    }
}
