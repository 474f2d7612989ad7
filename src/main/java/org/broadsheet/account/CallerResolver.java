package org.broadsheet.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.Grant;
import org.broadsheet.platform.store.DatabaseClock;

/**
 * Finds out who makes a request: whose session or token it is, whether they still have an account, and what they may do now. One
 * statement each, at every request, so that nothing that was taken away is good for a moment longer.
 */
@ApplicationScoped
public class CallerResolver {
    private static final String WHO = "select p.id, p.handle, p.displayName, g.role, g.sectionId";
    private static final Duration USE_IS_KEPT_TO = Duration.ofHours(1);

    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    /** Who is behind a session that was opened by signing in. */
    @Transactional
    public Optional<Actor> bySession(SignedIn session, Channel door) {
        if (!clock.now().isBefore(session.until())) {
            return Optional.empty();
        }
        List<Object[]> rows = query(WHO + " from Person p left join RoleGrant g on g.personId = p.id"
                        + " where p.id = :id and p.state = :active and p.sessionEpoch = :epoch")
                .setParameter("id", session.personId())
                .setParameter("epoch", session.epoch())
                .setParameter("active", Person.State.ACTIVE)
                .getResultList();
        return actor(rows, door);
    }

    /** Who is behind a personal token. */
    @Transactional
    public Optional<Actor> byToken(String token, Channel door) {
        Instant now = clock.now();
        // The roles are joined to the token: joined to the person, EclipseLink 4.0.9 writes the two in the wrong order.
        List<Object[]> rows = query(WHO + ", t.id, t.lastUsedAt from AccessToken t join Person p on p.id = t.personId"
                        + " left join RoleGrant g on g.personId = t.personId"
                        + " where t.tokenHash = :hash and t.revokedAt is null and t.expiresAt > :now"
                        + " and p.state = :active")
                .setParameter("hash", PersonalTokens.hash(token))
                .setParameter("now", now)
                .setParameter("active", Person.State.ACTIVE)
                .getResultList();
        Optional<Actor> actor = actor(rows, door);
        actor.ifPresent(found -> noteUse((Long) rows.get(0)[5], (Instant) rows.get(0)[6], now));
        return actor;
    }

    private TypedQuery<Object[]> query(String text) {
        return entities.createQuery(text, Object[].class);
    }

    private void noteUse(long token, Instant lastUse, Instant now) {
        if (lastUse == null || lastUse.plus(USE_IS_KEPT_TO).isBefore(now)) {
            entities.createQuery("update AccessToken t set t.lastUsedAt = :now where t.id = :id")
                    .setParameter("now", now)
                    .setParameter("id", token)
                    .executeUpdate();
        }
    }

    private static Optional<Actor> actor(List<Object[]> rows, Channel door) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<Grant> grants = new HashSet<>();
        for (Object[] row : rows) {
            if (row[3] != null) {
                grants.addAll(((Role) row[3]).grants((Long) row[4]));
            }
        }
        Object[] person = rows.get(0);
        return Optional.of(new Actor((Long) person[0], (String) person[1], (String) person[2], door, grants));
    }
}
