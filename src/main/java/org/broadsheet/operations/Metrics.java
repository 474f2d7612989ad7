package org.broadsheet.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Hands all figures to the server's registry, where it has one, and takes them back when the application ends. The one
 * class that knows Micrometer: a server without it leaves this bean out.
 */
@ApplicationScoped
class Metrics {
    @Inject
    @Any
    Instance<MeterRegistry> registries;

    @Inject
    @Any
    Instance<MetricSource> figures;

    /** The registry holds on to no figure. */
    private final List<Metric> told = new CopyOnWriteArrayList<>();

    void begin(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        figures.stream().flatMap(MetricSource::all).forEach(told::add);
        registries.forEach(registry -> told.forEach(figure -> show(figure, registry)));
    }

    @PreDestroy
    void end() {
        registries.forEach(registry ->
                told.forEach(figure -> registry.find(figure.name()).meters().forEach(registry::remove)));
    }

    /** Not by Micrometer's builders: what they make does not get through WildFly's registry of a deployment. */
    private static void show(Metric figure, MeterRegistry registry) {
        List<Tag> tags = tags(figure.labels());
        if (figure.rises()) {
            registry.more().counter(figure.name(), tags, figure, Metrics::value);
        } else {
            registry.gauge(figure.name(), tags, figure, Metrics::value);
        }
    }

    private static double value(Metric figure) {
        return figure.value().getAsDouble();
    }

    private static List<Tag> tags(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> Tag.of(label.getKey(), label.getValue()))
                .toList();
    }
}
