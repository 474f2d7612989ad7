package org.broadsheet.edge;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The renderings that are under way: one at a time for each page. */
class SingleFlight {
    private final Map<PageAddress, CompletableFuture<CachedPage>> under = new ConcurrentHashMap<>();

    /**
     * A rendering, seen by one request.
     *
     * @param isMine whether that request has to render
     */
    record Flight(PageAddress address, CompletableFuture<CachedPage> page, boolean isMine) {
        /** The page once it is there; null where it is late, or is none that may be shared. */
        CachedPage await(Duration patience) {
            try {
                return page.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException late) {
                return null;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return null;
            } catch (ExecutionException neverCompletedSo) {
                throw new IllegalStateException(neverCompletedSo);
            }
        }

        boolean isOver() {
            return page.isDone();
        }
    }

    /** Joins the rendering of a page, or begins one. */
    Flight board(PageAddress address) {
        CompletableFuture<CachedPage> mine = new CompletableFuture<>();
        CompletableFuture<CachedPage> running = under.putIfAbsent(address, mine);
        return new Flight(address, running == null ? mine : running, running == null);
    }

    /** Ends a rendering; null where there is nothing to share. */
    void land(Flight flight, CachedPage page) {
        under.remove(flight.address(), flight.page());
        flight.page().complete(page);
    }
}
