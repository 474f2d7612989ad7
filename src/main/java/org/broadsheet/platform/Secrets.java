package org.broadsheet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
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
    EntityManager entities;

    /** A keyed hash for one purpose; the same on every node, of no use without the database. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public String hash(String purpose, Object... parts) {
        return Hashes.hmac(key(purpose), parts);
    }

    /** The key for one purpose, made when there is none yet, whatever becomes of the caller's transaction. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
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
        List<String> found = read(purpose);
        if (found.isEmpty()) {
            // Two nodes may make it at once: the insert yields to whoever was first, and then both read the same row.
            entities.createNativeQuery("insert into secret (name, content) select ?1, ?2 from (select 1 as n) one"
                            + " where not exists (select 1 from secret where name = ?1)")
                    .setParameter(1, purpose)
                    .setParameter(2, token())
                    .executeUpdate();
            found = read(purpose);
        }
        return found.get(0);
    }

    @SuppressWarnings("unchecked")
    private List<String> read(String purpose) {
        return entities.createNativeQuery("select content from secret where name = ?1")
                .setParameter(1, purpose)
                .getResultList();
    }
}
