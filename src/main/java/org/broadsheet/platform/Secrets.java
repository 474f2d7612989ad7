package org.broadsheet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keys for keyed hashes: rows in the database, made at first use and shared by all nodes, never in a file. And random
 * tokens for people.
 */
@ApplicationScoped
public class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final Map<String, String> known = new ConcurrentHashMap<>();

    @Inject
    SecretKeys keys;

    /** A keyed hash for one purpose; the same on every node, of no use without the database. */
    public String hash(String purpose, Object... parts) {
        return Hashes.hmac(key(purpose), parts);
    }

    /** The key for one purpose, made when there is none yet, whatever becomes of the caller's transaction. */
    public String key(String purpose) {
        return known.computeIfAbsent(purpose, this::readOrMake);
    }

    /** A new random token of 256 bits, safe in an address. */
    public static String token() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String readOrMake(String purpose) {
        try {
            return keys.readOrMake(purpose, token());
        } catch (PersistenceException madeMeanwhile) {
            // Two nodes made it at once: the later one finds the other's when it looks again.
            return keys.readOrMake(purpose, token());
        }
    }
}
