package org.broadsheet.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.edge.RequestCounts;

/** How many requests were answered, and how. */
@ApplicationScoped
class RequestMetrics implements MetricSource {
    private static final int LAST_CLASS = 5;

    private volatile RequestCounts counts;

    void begin(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        counts = (RequestCounts) context.getAttribute(RequestCounts.class.getName());
    }

    @Override
    public Stream<Metric> all() {
        return IntStream.rangeClosed(1, LAST_CLASS)
                .mapToObj(statusClass -> Metric.count("broadsheet.requests", () -> answers(statusClass))
                        .of("status", statusClass + "xx"));
    }

    private long answers(int statusClass) {
        RequestCounts now = counts;
        return now == null ? 0 : now.answers(statusClass);
    }
}
