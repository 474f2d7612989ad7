package org.broadsheet.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.LongAdder;

/** What the page cache of this node did since its start. */
@ApplicationScoped
public class PageCacheCounts {
    @Inject
    PageStore store;

    private final LongAdder hits = new LongAdder();
    private final LongAdder unmodified = new LongAdder();
    private final LongAdder renderings = new LongAdder();
    private final LongAdder shared = new LongAdder();
    private final LongAdder stale = new LongAdder();
    private final LongAdder purges = new LongAdder();
    private final LongAdder messages = new LongAdder();

    /** Answers from a fresh copy, those without a body included. */
    public long hits() {
        return hits.sum();
    }

    /** Answers that said: not modified. */
    public long unmodified() {
        return unmodified.sum();
    }

    /** Pages that were rendered because there was no fresh copy. */
    public long renderings() {
        return renderings.sum();
    }

    /** Answers that waited for the rendering of another request. */
    public long shared() {
        return shared.sum();
    }

    /** Answers from a copy that could not be confirmed. */
    public long stale() {
        return stale.sum();
    }

    /** Copies that were forgotten because something in them changed. */
    public long purges() {
        return purges.sum();
    }

    /** Words of other nodes that there are purges to read. */
    public long messages() {
        return messages.sum();
    }

    /** The bytes that all copies take now. */
    public long bytes() {
        return store.bytes();
    }

    void hit() {
        hits.increment();
    }

    void notModified() {
        unmodified.increment();
    }

    void rendered() {
        renderings.increment();
    }

    void sharedOne() {
        shared.increment();
    }

    void servedStale() {
        stale.increment();
    }

    void toldByAnother() {
        messages.increment();
    }

    void purged(int copies) {
        purges.add(copies);
    }
}
