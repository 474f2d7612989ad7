package org.broadsheet.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Hashes;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Secrets;
import org.broadsheet.platform.store.DatabaseClock;

/** The set-up links in the store. */
@ApplicationScoped
class SetUpLinks {
    private static final Duration LIFE = Duration.ofHours(24);

    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    @Inject
    PersonStore register;

    /** A new link; its word is returned and never stored. */
    @Transactional
    public String create() {
        Instant now = clock.now();
        String word = Secrets.token();
        entities.persist(new SetUpLink(hash(word), now, now.plus(LIFE)));
        return word;
    }

    @Transactional
    public boolean isOpen(String word) {
        return !entities.createQuery(
                        "select l.tokenHash from SetUpLink l where l.tokenHash = :hash and l.usedAt is null"
                                + " and l.expiresAt > :now",
                        String.class)
                .setParameter("hash", hash(word))
                .setParameter("now", clock.now())
                .getResultList()
                .isEmpty();
    }

    /** Ends all links and takes the administrator in, both or neither; of two who come at once one is refused. */
    @Transactional
    public void use(Actor actor, String word, NewPerson admin, String passwordHash) {
        int good = entities.createQuery("update SetUpLink l set l.usedAt = :now where l.tokenHash = :hash"
                        + " and l.usedAt is null and l.expiresAt > :now")
                .setParameter("now", clock.now())
                .setParameter("hash", hash(word))
                .executeUpdate();
        if (good != 1) {
            throw ProblemException.notFound();
        }
        entities.createQuery("update SetUpLink l set l.usedAt = :now where l.usedAt is null")
                .setParameter("now", clock.now())
                .executeUpdate();
        register.add(actor, admin, passwordHash);
    }

    private static String hash(String word) {
        return Hashes.sha256("set-up-link", word);
    }
}
