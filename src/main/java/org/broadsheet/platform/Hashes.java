package org.broadsheet.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256 and HMAC-SHA-256 in lower-case hexadecimal over parts that cannot run into one another. */
public final class Hashes {
    private Hashes() {}

    /**
     * SHA-256 over the parts, each with its length in front, so that ("ab","c") and ("a","bc") differ; null has a mark
     * of its own.
     */
    public static String sha256(Object... parts) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(joined(parts)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Begins a hash over named values of a thing of this kind. */
    public static Fields fields(String kind) {
        return new Fields(kind);
    }

    /**
     * Values by their names. The hash does not depend on their order, and nothing that is absent (null, or a list without
     * items) leaves a trace in it: a field that is added later does not change the hash of what was written without it.
     */
    public static final class Fields {
        private final String kind;
        private final SortedMap<String, Object> values = new TreeMap<>();

        private Fields(String kind) {
            this.kind = kind;
        }

        /**
         * Adds a value.
         *
         * @param value a constant counts by its name, a list by its items in their order, an instant in whole microseconds
         *     as the store keeps it, anything else by its text
         */
        public Fields with(String name, Object value) {
            if (value instanceof List<?> items) {
                return items.isEmpty() ? this : put(name, Hashes.sha256(items.toArray()));
            }
            if (value instanceof Instant time) {
                return put(name, time.truncatedTo(ChronoUnit.MICROS));
            }
            return value == null ? this : put(name, value instanceof Enum<?> constant ? constant.name() : value);
        }

        private Fields put(String name, Object value) {
            if (values.put(name, value) != null) {
                throw new IllegalArgumentException("two values of the name " + name);
            }
            return this;
        }

        /** SHA-256 over the kind and then over each name and its value, the names in alphabetical order. */
        public String sha256() {
            List<Object> parts = new ArrayList<>();
            parts.add(kind);
            values.forEach((name, value) -> {
                parts.add(name);
                parts.add(value);
            });
            return Hashes.sha256(parts.toArray());
        }
    }

    /** HMAC-SHA-256 of the parts under a key. */
    public static String hmac(String key, Object... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(joined(parts)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Compares two hashes in a time that tells nothing of where they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] joined(Object... parts) {
        StringBuilder all = new StringBuilder();
        for (Object part : parts) {
            String text = part == null ? null : part.toString();
            all.append(text == null ? "-" : text.length()).append(':').append(text == null ? "" : text);
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }
}
