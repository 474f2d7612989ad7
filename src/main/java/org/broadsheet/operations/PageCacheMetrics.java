package org.broadsheet.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.broadsheet.edge.PageCacheCounts;

/** What the page cache of this node did. */
@ApplicationScoped
class PageCacheMetrics implements MetricSource {
    @Inject
    PageCacheCounts cache;

    @Override
    public Stream<Metric> all() {
        return Stream.of(
                Metric.count("broadsheet.cache.hits", cache::hits),
                Metric.count("broadsheet.cache.unmodified", cache::unmodified),
                Metric.count("broadsheet.cache.renderings", cache::renderings),
                Metric.count("broadsheet.cache.shared", cache::shared),
                Metric.count("broadsheet.cache.stale", cache::stale),
                Metric.count("broadsheet.cache.purges", cache::purges),
                Metric.count("broadsheet.cache.messages", cache::messages),
                Metric.level("broadsheet.cache.bytes", cache::bytes));
    }
}
