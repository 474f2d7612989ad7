package org.broadsheet.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.edge.RequestCounts;

/** How many requests were answered, and how. */
@ApplicationScoped
class RequestTelling implements Figures {
    private static final int LAST_CLASS = 5;

    @Inject
    ServletContext context;

    @Override
    public Stream<Figure> all() {
        RequestCounts counts = (RequestCounts) context.getAttribute(RequestCounts.class.getName());
        if (counts == null) {
            return Stream.empty();
        }
        return IntStream.rangeClosed(1, LAST_CLASS).mapToObj(statusClass -> Figure.count(
                        "broadsheet.requests",
                        "Requests answered, by the class of the status",
                        () -> counts.answers(statusClass))
                .of("status", statusClass + "xx"));
    }
}
