package org.broadsheet.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.broadsheet.operations.OutboxBacklog.Backlog;
import org.broadsheet.platform.jobs.Job;
import org.broadsheet.platform.store.DatabaseClock;

/**
 * What the outbox still holds, asked on every node four times a minute. Whoever looks gets the last answer, and none
 * where that has become old, as while the database is away.
 */
@ApplicationScoped
public class OutboxMetrics implements Job, MetricSource {
    private static final Duration OLD = Duration.ofMinutes(1);
    private static final double MILLIS = 1_000;

    @Inject
    OutboxBacklog outbox;

    @Inject
    DatabaseClock clock;

    private volatile Answer last;

    private record Answer(Backlog backlog, Instant at) {}

    @Override
    public String name() {
        return "outbox-figures";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(15);
    }

    @Override
    public Duration lease() {
        return Duration.ZERO;
    }

    @Override
    public void run() {
        last = new Answer(outbox.look(), clock.now());
    }

    @Override
    public Stream<Metric> all() {
        return Stream.of(
                level("open", Backlog::open),
                level("foreign", Backlog::foreign),
                level("parked", Backlog::parked),
                level("overdue.seconds", backlog -> backlog.overdue().toMillis() / MILLIS));
    }

    private Metric level(String name, ToDoubleFunction<Backlog> part) {
        return Metric.level("broadsheet.outbox." + name, () -> {
            Answer answer = last;
            boolean known = answer != null && clock.now().isBefore(answer.at.plus(OLD));
            return known ? part.applyAsDouble(answer.backlog) : Double.NaN;
        });
    }
}
