package org.broadsheet.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.time.Instant;
import org.broadsheet.edge.PageAnswer.Standing;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.platform.web.SessionMarker;

/**
 * Which copy of a page may be the answer. A fresh one is confirmed within the last second, younger than the counts in it
 * may be, and not over by the clock. While the database is away the others are served, marked so, for some minutes; what
 * is over by the clock never is.
 */
@ApplicationScoped
class PageCache {
    /** Views are counted without purging anything, and a count may be half a minute old. */
    private static final Duration FRESH = Duration.ofSeconds(25);

    private static final Duration COUNTS = Duration.ofSeconds(30);
    private static final Duration STALE = Duration.ofMinutes(10);

    @Inject
    PageCacheSettings settings;

    @Inject
    PageStore store;

    @Inject
    PurgeWatch watch;

    @Inject
    SessionMarker marker;

    @Inject
    DatabaseClock clock;

    @Inject
    PageCacheCounts figures;

    void install(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        if (settings.isOn()) {
            // the bean itself: what stands in front of the servlets has no scope to look it up in
            context.setAttribute(PageCache.class.getName(), this);
        }
    }

    SessionMarker marker() {
        return marker;
    }

    /** The answer from a fresh copy, or from a stale one while the database is away, or null. */
    PageAnswer answer(ReaderRequest request) {
        CachedPage page = store.find(request.address());
        if (page == null) {
            return null;
        }
        Instant now = clock.now();
        if (page.isOver(now)) {
            return null;
        }
        if (watch.isConfirmed()) {
            return age(page) <= FRESH.toNanos() ? hit(page, request, now) : null;
        }
        return watch.isAway() ? stale(page, request, now) : null;
    }

    /** The answer while another request renders the page: a copy whose counts alone are old, or null. */
    PageAnswer meanwhile(ReaderRequest request) {
        CachedPage page = store.find(request.address());
        Instant now = clock.now();
        boolean good = page != null && !page.isOver(now) && watch.isConfirmed() && age(page) <= COUNTS.toNanos();
        return good ? hit(page, request, now) : null;
    }

    /** The answer where rendering failed: what there is, marked as stale, or null. */
    PageAnswer rather(ReaderRequest request) {
        CachedPage page = store.find(request.address());
        Instant now = clock.now();
        return page == null || page.isOver(now) ? null : stale(page, request, now);
    }

    private PageAnswer hit(CachedPage page, ReaderRequest request, Instant now) {
        figures.hit();
        return count(PageAnswer.of(page, request, Standing.HIT, now));
    }

    private PageAnswer stale(CachedPage page, ReaderRequest request, Instant now) {
        if (watch.silence() > STALE.toNanos()) {
            return null;
        }
        figures.servedStale();
        return count(PageAnswer.of(page, request, Standing.STALE, now));
    }

    private PageAnswer count(PageAnswer answer) {
        if (answer.status() == PageAnswer.NOT_MODIFIED) {
            figures.notModified();
        }
        return answer;
    }

    /** Keeps what was rendered, where that may be, and answers with it. */
    PageAnswer keep(ReaderRequest request, CachedPage page) {
        store.keep(request.address(), page);
        return count(PageAnswer.of(page, request, Standing.MISS, clock.now()));
    }

    /** The answer from another request's rendering, or null where something in it has changed since that began. */
    PageAnswer share(ReaderRequest request, CachedPage page) {
        if (!store.isCurrent(page)) {
            return null;
        }
        figures.sharedOne();
        return count(PageAnswer.of(page, request, Standing.SHARED, clock.now()));
    }

    /** The state of all keys now, for a rendering that begins. */
    long state() {
        return store.state();
    }

    private static long age(CachedPage page) {
        return System.nanoTime() - page.renderedNanos();
    }
}
