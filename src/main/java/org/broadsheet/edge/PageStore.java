package org.broadsheet.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The copies of pages on this node: bounded by bytes, and found by what they were made from. A copy whose keys changed
 * is never found again, however its storing and the purge met.
 */
@ApplicationScoped
class PageStore {
    @Inject
    PageCacheSettings settings;

    @Inject
    PageCacheCounts figures;

    private final KeyStates states = new KeyStates();
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<String, Set<PageAddress>> madeFrom = new HashMap<>();
    /** Told by the cache under locks of its own, so they are taken out of the index later. */
    private final Queue<Map.Entry<PageAddress, CachedPage>> evicted = new ConcurrentLinkedQueue<>();

    private Cache<PageAddress, CachedPage> pages;

    @PostConstruct
    void open() {
        pages = Caffeine.newBuilder()
                .maximumWeight(settings.bytes())
                .weigher((PageAddress address, CachedPage page) -> page.weight())
                .executor(Runnable::run)
                .evictionListener((address, page, cause) -> evicted.add(Map.entry(address, page)))
                .build();
    }

    /** The copy of a page, or null. */
    CachedPage find(PageAddress address) {
        return pages.getIfPresent(address);
    }

    /** The state of all keys, for a rendering that begins. */
    long state() {
        return states.now();
    }

    /** Whether nothing in a page has changed since its rendering began. */
    boolean isCurrent(CachedPage page) {
        return states.unchangedSince(page.state(), page.keys());
    }

    /** Keeps a copy, unless one of its keys changed since its rendering began; the answer is whether. */
    boolean keep(PageAddress address, CachedPage page) {
        writing.lock();
        try {
            if (!isCurrent(page)) {
                return false;
            }
            tidy();
            CachedPage before = pages.asMap().put(address, page);
            if (before != null) {
                unlist(address, before);
            }
            list(address, page);
            return true;
        } finally {
            writing.unlock();
        }
    }

    /** Forgets all pages made from one of these. */
    void purge(Set<String> keys) {
        writing.lock();
        try {
            states.purged(keys, System.nanoTime());
            tidy();
            Set<PageAddress> addresses = new HashSet<>();
            keys.forEach(key -> addresses.addAll(madeFrom.getOrDefault(key, Set.of())));
            for (PageAddress address : addresses) {
                CachedPage page = pages.asMap().remove(address);
                if (page != null) {
                    unlist(address, page);
                }
            }
            figures.purged(addresses.size());
        } finally {
            writing.unlock();
        }
    }

    /** Forgets all pages. */
    void purgeAll() {
        writing.lock();
        try {
            states.allPurged();
            pages.invalidateAll();
            evicted.clear();
            madeFrom.clear();
        } finally {
            writing.unlock();
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PagesChanged change) {
        purge(change.keys());
    }

    private void tidy() {
        for (var gone = evicted.poll(); gone != null; gone = evicted.poll()) {
            CachedPage since = pages.asMap().get(gone.getKey());
            unlist(gone.getKey(), gone.getValue());
            if (since != null) {
                list(gone.getKey(), since);
            }
        }
    }

    private void list(PageAddress address, CachedPage page) {
        page.keys().forEach(key -> madeFrom.computeIfAbsent(key, unused -> new HashSet<>())
                .add(address));
    }

    private void unlist(PageAddress address, CachedPage page) {
        for (String key : page.keys()) {
            madeFrom.computeIfPresent(key, (same, addresses) -> {
                addresses.remove(address);
                return addresses.isEmpty() ? null : addresses;
            });
        }
    }

    /** The bytes that all copies take. */
    long bytes() {
        return pages.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }
}
