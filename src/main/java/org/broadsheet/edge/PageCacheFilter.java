package org.broadsheet.edge;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.time.Duration;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.platform.store.DatabaseOutage;
import org.broadsheet.platform.web.PageFreshness;
import org.broadsheet.platform.web.PageRecording;
import org.broadsheet.platform.web.Unavailable;

/**
 * Has pages rendered that the page cache did not have: one request renders, the others that want the same page meanwhile
 * get the copy whose counts alone are old, or wait a bounded time. It turns away, too, who
 * waited too long for a thread. Second in the chain (web.xml).
 */
public class PageCacheFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(PageCacheFilter.class.getName());
    private static final int ATTEMPTS = 3;
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(1);

    @Inject
    transient PageCache cache;

    @Inject
    transient PageCacheCounts figures;

    @Inject
    transient PageFreshness freshness;

    @Inject
    transient DatabaseClock clock;

    @Inject
    transient Unavailable unavailable;

    private final transient SingleFlight flights = new SingleFlight();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (OverloadHandler.isLate()) {
            unavailable.send(request, response);
            return;
        }
        ReaderRequest wanted = PageCacheHandler.wanted();
        if (wanted == null || wanted.head()) {
            chain.doFilter(request, response);
            return;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            SingleFlight.Flight flight = flights.board(wanted.address());
            if (flight.isMine()) {
                lead(flight, wanted, new Turn(request, response, chain));
                return;
            }
            if (follow(flight, wanted, request, response)) {
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private record Turn(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {}

    private void lead(SingleFlight.Flight flight, ReaderRequest wanted, Turn turn)
            throws IOException, ServletException {
        PageRecording recording = new PageRecording(turn.response);
        CachedPage page = null;
        try {
            page = render(turn, recording);
        } catch (IOException | ServletException | RuntimeException failure) {
            PageAnswer rather = DatabaseOutage.causedBy(failure) ? cache.rather(wanted) : null;
            if (rather == null || turn.response.isCommitted()) {
                throw failure;
            }
            turn.response.reset();
            send(rather, turn.response);
            return;
        } finally {
            flights.land(flight, page);
        }
        if (page == null) {
            recording.send();
        } else {
            send(cache.keep(wanted, page), turn.response);
        }
    }

    /** The page, where it is one that may be kept; else null, and the recording holds the answer. */
    private CachedPage render(Turn turn, PageRecording recording) throws IOException, ServletException {
        figures.rendered();
        long state = cache.state();
        var at = clock.now();
        long nanos = System.nanoTime();
        turn.chain.doFilter(turn.request, recording);
        byte[] bytes = recording.bytes();
        boolean shared = recording.getStatus() == PageAnswer.OK
                && !turn.response.isCommitted()
                && !freshness.isPersonal()
                && turn.response.getHeaders("Set-Cookie").isEmpty();
        if (!shared || bytes.length == 0 || bytes.length > LARGEST) {
            return null;
        }
        if (freshness.keys().isEmpty()) {
            LOG.log(Level.WARNING, "A page says not what it was made from: " + turn.request.getRequestURI());
            return null;
        }
        CachedPage.Making making = new CachedPage.Making(freshness.keys(), state, freshness.bestBefore(), at, nanos);
        return CachedPage.of(recording.getContentType(), bytes, making);
    }

    /** Answers with what another request renders; false where that is nothing to share, or was overtaken by a change. */
    private boolean follow(
            SingleFlight.Flight flight, ReaderRequest wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PageAnswer answer = cache.meanwhile(wanted);
        if (answer == null) {
            answer = await(flight, wanted);
        }
        if (answer == null && flight.isOver()) {
            return false;
        }
        if (answer == null) {
            unavailable.send(request, response);
        } else {
            send(answer, response);
        }
        return true;
    }

    /** What the other request renders; after a while rather a copy that nobody confirms. */
    private PageAnswer await(SingleFlight.Flight flight, ReaderRequest wanted) {
        CachedPage page = flight.await(SHORT_PATIENCE);
        if (!flight.isOver()) {
            PageAnswer rather = cache.rather(wanted);
            if (rather != null) {
                return rather;
            }
            page = flight.await(PATIENCE);
        }
        return page == null ? null : cache.share(wanted, page);
    }

    private static void send(PageAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        ByteBuffer body = answer.body();
        if (body != null) {
            Channels.newChannel(response.getOutputStream()).write(body);
        }
    }
}
