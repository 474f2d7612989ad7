package org.broadsheet.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says that public pages have become stale, in the transaction of the change: rows for the other nodes, and a word for
 * this one once the change is committed. What is rolled back purges nothing.
 */
@ApplicationScoped
public class PagePurges {
    private static final String INTO = "insert into page_purge (page_key, origin, purged_at) values ";

    @Inject
    EntityManager entities;

    @Inject
    Event<PagesChanged> changed;

    private final String origin = UUID.randomUUID().toString();

    /**
     * Purges all pages that were made from one of these, in one statement.
     *
     * @param keys as in {@link PageKeys}; none is no purge
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void purge(Collection<String> keys) {
        Set<String> each = new TreeSet<>(keys);
        if (each.isEmpty()) {
            return;
        }
        // Native, for the rows must be numbered one by one as they are written: a reader looks for the gaps.
        String rows = IntStream.rangeClosed(2, each.size() + 1)
                .mapToObj(position -> "(?" + position + ", ?1, current_timestamp)")
                .collect(Collectors.joining(", "));
        Query insert = entities.createNativeQuery(INTO + rows).setParameter(1, origin);
        int position = 2;
        for (String key : each) {
            insert.setParameter(position++, key);
        }
        insert.executeUpdate();
        changed.fire(new PagesChanged(each));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void purge(String... keys) {
        purge(List.of(keys));
    }

    /** What this node writes beside its purges; it need not hear of them a second time. */
    String origin() {
        return origin;
    }
}
