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
                Figure.count("broadsheet.cache.hits", cache::hits),
                Figure.count("broadsheet.cache.unmodified", cache::unmodified),
                Figure.count("broadsheet.cache.renderings", cache::renderings),
                Figure.count("broadsheet.cache.shared", cache::shared),
                Figure.count("broadsheet.cache.stale", cache::stale),
                Figure.count("broadsheet.cache.purges", cache::purges),
                Figure.count("broadsheet.cache.messages", cache::messages),
                Figure.level("broadsheet.cache.bytes", cache::bytes));
    }
}
