package org.broadsheet.edge;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.broadsheet.platform.store.GateOpened;

/**
 * Reads the purges of the other nodes three times a second, on a thread of its own so that no slow job holds it up. When
 * it last could is what this node may believe of its copies, and of its database; so it runs without a page cache too.
 */
@ApplicationScoped
class PurgeWatch {
    private static final Logger LOG = System.getLogger(PurgeWatch.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(300);
    /** Longer without a word, and no copy is called fresh. */
    private static final Duration CONFIRMED = Duration.ofSeconds(1);
    /** Longer without a word, and the database is taken to be away. */
    private static final Duration AWAY = Duration.ofSeconds(3);
    /** Longer without a word, and whoever asks the database now would only wait with the others. */
    private static final Duration SILENT = Duration.ofSeconds(5);
    /** Sooner than this a refusal is no waiting. */
    private static final Duration PROMPT = Duration.ofSeconds(1);
    /** Longer without a word, and purges may have been thrown away that this node never read. */
    private static final Duration LOST = PurgeCleaning.KEPT.minusMinutes(2);

    @Resource(lookup = "java:jboss/datasources/Broadsheet")
    DataSource database;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    @Inject
    PageStore store;

    @Inject
    PagePurges purges;

    @Inject
    PageCacheCounts figures;

    private final Semaphore hurry = new Semaphore(0);

    private Thread thread;
    private volatile long confirmedAt;
    private volatile boolean begun;
    private volatile boolean failed;
    /** Whether it failed at once: then others who ask hear it at once too, and may be the first to hear that it is back. */
    private volatile boolean refusing;

    private volatile boolean asking;
    private volatile long askedAt;

    void atStart(@Observes GateOpened opened) {
        if (thread == null) {
            thread = threads.newThread(this::watch);
            thread.start();
        }
    }

    @PreDestroy
    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Looks at once: another node has said that there is something to see. */
    void hurry() {
        figures.toldByAnother();
        hurry.release();
    }

    /** Whether all purges are known that are older than a second. */
    boolean isConfirmed() {
        return begun && silence() <= CONFIRMED.toNanos();
    }

    /** Whether the database seems to be away. */
    boolean isAway() {
        return begun && (failed || silence() > AWAY.toNanos()) && !isConfirmed();
    }

    /** Whether the database has kept everybody waiting for so long that nobody more should wait for it. */
    boolean isSilent() {
        return begun && !refusing && silence() > SILENT.toNanos()
                || asking && System.nanoTime() - askedAt > SILENT.toNanos();
    }

    /** For how long nothing was read, in nanoseconds. */
    long silence() {
        return System.nanoTime() - confirmedAt;
    }

    private void watch() {
        PurgeFeed feed = new PurgeFeed(database, purges.origin());
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look(feed);
                if (hurry.tryAcquire(PAUSE.toNanos(), TimeUnit.NANOSECONDS)) {
                    hurry.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            // the application stops
            Thread.currentThread().interrupt();
        }
    }

    private void look(PurgeFeed feed) {
        long asked = System.nanoTime();
        askedAt = asked;
        asking = true;
        try {
            PurgeFeed.News news = feed.read(asked);
            if (news.everything() || silence() > LOST.toNanos()) {
                store.purgeAll();
            } else if (!news.keys().isEmpty()) {
                store.purge(news.keys());
            }
            confirmedAt = asked;
            begun = true;
            failed = false;
            refusing = false;
        } catch (Throwable away) {
            failed = true;
            refusing = System.nanoTime() - asked < PROMPT.toNanos();
            LOG.log(Level.DEBUG, "The purges of pages could not be read.", away);
        } finally {
            asking = false;
        }
    }
}
