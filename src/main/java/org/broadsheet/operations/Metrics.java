package org.broadsheet.operations;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
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
    Instance<Figures> figures;

    private final List<Told> told = new CopyOnWriteArrayList<>();

    /** The registry holds on to no figure. */
    private record Told(Figure figure, Meter meter, MeterRegistry registry) {}

    void begin(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        for (MeterRegistry registry : registries) {
            figures.stream()
                    .flatMap(Figures::all)
                    .forEach(figure -> told.add(new Told(figure, register(figure, registry), registry)));
        }
    }

    @PreDestroy
    void end() {
        told.forEach(each -> each.registry.remove(each.meter));
    }

    private static Meter register(Figure figure, MeterRegistry registry) {
        List<Tag> tags = tags(figure.labels());
        if (figure.rises()) {
            return FunctionCounter.builder(
                            figure.name(), figure, each -> each.value().getAsDouble())
                    .tags(tags)
                    .description(figure.what())
                    .register(registry);
        }
        return Gauge.builder(figure.name(), figure, each -> each.value().getAsDouble())
                .tags(tags)
                .description(figure.what())
                .register(registry);
    }

    private static List<Tag> tags(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> Tag.of(label.getKey(), label.getValue()))
                .toList();
    }
}
