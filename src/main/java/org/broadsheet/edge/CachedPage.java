package org.broadsheet.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * A whole answer, ready to be sent, as it is and compressed.
 *
 * @param keys what it was made from
 * @param state of the keys when its rendering began
 * @param bestBefore when it stops being true by itself, or null
 * @param renderedAt when its rendering began, by the database's clock
 * @param renderedNanos the same by the machine's monotonic clock
 */
record CachedPage(
        String contentType,
        Body plain,
        Body gzip,
        Set<String> keys,
        long state,
        Instant bestBefore,
        Instant renderedAt,
        long renderedNanos) {

    private static final int TAG_BYTES = 16;
    /** What a copy takes beside its bytes; measured in orders of magnitude only. */
    private static final int OVERHEAD = 1_000;

    private static final int A_KEY = 60;

    /**
     * One form of it.
     *
     * @param bytes never read but through a duplicate
     * @param etag with its quotes
     */
    record Body(ByteBuffer bytes, String etag) {
        ByteBuffer duplicate() {
            return bytes.duplicate();
        }

        int length() {
            return bytes.remaining();
        }
    }

    /** When and from what a page was made. */
    record Making(Set<String> keys, long state, Instant bestBefore, Instant at, long nanos) {}

    static CachedPage of(String contentType, byte[] bytes, Making making) {
        String hash = HexFormat.of().formatHex(sha256(bytes), 0, TAG_BYTES);
        return new CachedPage(
                contentType,
                new Body(ByteBuffer.wrap(bytes).asReadOnlyBuffer(), '"' + hash + '"'),
                new Body(ByteBuffer.wrap(compress(bytes)).asReadOnlyBuffer(), '"' + hash + "-gzip\""),
                Set.copyOf(making.keys()),
                making.state(),
                making.bestBefore(),
                making.at(),
                making.nanos());
    }

    /** The bytes that it takes in memory, roughly. */
    int weight() {
        return plain.length() + gzip.length() + OVERHEAD + A_KEY * keys.size();
    }

    /** Whether it has stopped being true by itself. */
    boolean isOver(Instant now) {
        return bestBefore != null && !now.isBefore(bestBefore);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }
}
