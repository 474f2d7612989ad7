package org.broadsheet.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.broadsheet.platform.store.DatabaseOutage;

/** Has the errands carried out that are due, oldest first, one transaction each. */
@ApplicationScoped
public class OutboxDispatcher implements Job {
    private static final int AT_ONCE = 100;
    private static final int MOST_ROUNDS = 50;

    @Inject
    Outbox outbox;

    @Inject
    OutboxDelivery delivery;

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(500);
    }

    @Override
    public Duration lease() {
        return Duration.ofSeconds(30);
    }

    @Override
    public boolean isVital() {
        return true;
    }

    @Override
    public void run() {
        delivery.passOver();
        int found = AT_ONCE;
        for (int round = 0; round < MOST_ROUNDS && found == AT_ONCE; round++) {
            List<Long> due = outbox.due(AT_ONCE);
            due.forEach(this::carryOut);
            found = due.size();
        }
    }

    private void carryOut(long id) {
        try {
            delivery.deliver(id);
        } catch (Throwable failure) {
            if (DatabaseOutage.causedBy(failure)) {
                throw failure;
            }
            delivery.failed(id, failure);
        }
    }
}
