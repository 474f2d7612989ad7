package org.broadsheet.edge;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.platform.web.PageFreshness;

/**
 * What a client is told when it asks for a page of which there is a copy (RFC 9110 on conditional requests, RFC 9111 on
 * caching, RFC 9211 for {@code Cache-Status}).
 *
 * @param body what is sent, or null where there is no body
 */
record PageAnswer(int status, Map<String, String> headers, ByteBuffer body) {
    static final int OK = 200;
    static final int NOT_MODIFIED = 304;

    /** A copy that lived so long holds what there was at the end of its second: only then does its date say something. */
    private static final Duration DATED = Duration.ofSeconds(2);

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** How a copy came to be the answer. */
    enum Standing {
        HIT("Broadsheet; hit"),
        MISS("Broadsheet; fwd=miss; stored"),
        SHARED("Broadsheet; fwd=miss; collapsed"),
        STALE("Broadsheet; hit; ttl=-1; detail=unconfirmed");

        private final String words;

        Standing(String words) {
            this.words = words;
        }
    }

    static PageAnswer of(CachedPage page, ReaderRequest request, Standing standing, Instant now) {
        CachedPage.Body body = request.gzip() ? page.gzip() : page.plain();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", standing == Standing.STALE ? "no-store" : PageFreshness.SHARED);
        headers.put("Cache-Status", standing.words);
        headers.put("ETag", body.etag());
        headers.put("Vary", "Accept-Encoding");
        Instant date = page.renderedAt().truncatedTo(ChronoUnit.SECONDS);
        boolean dated =
                standing == Standing.HIT && !now.isBefore(page.renderedAt().plus(DATED));
        if (dated) {
            headers.put("Last-Modified", HTTP_DATE.format(date));
        }
        if (isKnown(page, request, dated ? date : null)) {
            return new PageAnswer(NOT_MODIFIED, headers, null);
        }
        headers.put("Content-Type", page.contentType());
        headers.put("Content-Length", Integer.toString(body.length()));
        if (request.gzip()) {
            headers.put("Content-Encoding", "gzip");
        }
        return new PageAnswer(OK, headers, request.head() ? null : body.duplicate());
    }

    private static boolean isKnown(CachedPage page, ReaderRequest request, Instant date) {
        if (request.ifNoneMatch() != null) {
            return request.has(page);
        }
        return date != null && request.ifModifiedSince() != null && !date.isAfter(request.ifModifiedSince());
    }
}
