package org.broadsheet.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.broadsheet.edge.PageCacheFigures;

/** What the page cache of this node did. */
@ApplicationScoped
class PageCacheTelling implements Figures {
    @Inject
    PageCacheFigures cache;

    @Override
    public Stream<Figure> all() {
        return Stream.of(
                Figure.count("broadsheet.cache.hits", "Answers from a fresh copy", cache::hits),
                Figure.count("broadsheet.cache.unmodified", "Answers without a body: not modified", cache::unmodified),
                Figure.count("broadsheet.cache.renderings", "Pages rendered for want of a copy", cache::renderings),
                Figure.count("broadsheet.cache.shared", "Answers from the rendering of another request", cache::shared),
                Figure.count("broadsheet.cache.stale", "Answers from a copy that nobody confirmed", cache::stale),
                Figure.count("broadsheet.cache.purges", "Copies forgotten because of a change", cache::purges),
                Figure.level("broadsheet.cache.bytes", "Bytes that all copies take", cache::bytes));
    }
}
