package org.broadsheet.readership;

/**
 * A page says that it has been in sight.
 *
 * @param address the reader's, which is only ever kept under a keyed hash
 * @param userAgent what the reader's browser calls itself, or null
 * @param prefetch whether a browser only looked ahead
 * @param staff whether somebody of the house looked
 */
public record Beacon(long articleId, String address, String userAgent, boolean prefetch, boolean staff) {
    boolean isFromReader() {
        return !prefetch && !staff && !KnownBots.include(userAgent);
    }
}
