package org.broadsheet.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
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
