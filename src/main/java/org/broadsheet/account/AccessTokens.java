package org.broadsheet.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.CursorSeals;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Secrets;
import org.broadsheet.platform.Slice;
import org.broadsheet.platform.store.DatabaseClock;

/** The tokens in the store; each is made and ended with its line in the trail. */
@ApplicationScoped
class AccessTokens {
    /** More than anybody keeps in order, and few enough for one page. */
    static final int MOST = 50;

    /** By this a scanner for lost secrets knows one of ours. */
    private static final String PREFIX = "bst_";

    private static final String KIND = "access_token";
    private static final String GOOD =
            " from AccessToken t where t.personId = :person and t.revokedAt is null" + " and t.expiresAt > :now";

    @Inject
    EntityManager entities;

    @Inject
    CursorSeals seals;

    @Inject
    DatabaseClock clock;

    @Inject
    AuditTrail trail;

    @Inject
    AccountSettings settings;

    @Transactional
    public PersonalTokens.Issued issue(Actor actor, String label) {
        Instant now = clock.now();
        if (count(actor.id(), now) >= MOST) {
            throw ProblemException.conflict("too-many-tokens", "At most " + MOST + " tokens; revoke one first.");
        }
        String word = PREFIX + Secrets.token();
        Instant end = now.plus(settings.tokenLifetime());
        AccessToken token = new AccessToken(actor.id(), label, PersonalTokens.hash(word), now, end);
        entities.persist(token);
        trail.record(actor, AuditAction.of("token.create", KIND, token.id(), labelled(label)));
        return new PersonalTokens.Issued(token.id(), word, end);
    }

    @Transactional
    public Slice<TokenEntry> of(long person, Cursor after, int limit) {
        String list = "tokens of " + person;
        seals.check(list, after);
        String older = after == null ? "" : " and (t.createdAt < :at or t.createdAt = :at and t.id < :id)";
        TypedQuery<TokenEntry> query = entities.createQuery(
                        "select new org.broadsheet.account.TokenEntry(t.id, t.label, t.createdAt, t.expiresAt,"
                                + " t.lastUsedAt)" + GOOD + older + " order by t.createdAt desc, t.id desc",
                        TokenEntry.class)
                .setParameter("person", person)
                .setParameter("now", clock.now())
                .setMaxResults(limit + 1);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return seals.slice(list, query.getResultList(), limit, token -> new Cursor(token.createdAt(), token.id()));
    }

    @Transactional
    public void revoke(Actor actor, long id) {
        Instant now = clock.now();
        List<AccessToken> own = entities.createQuery("select t" + GOOD + " and t.id = :id", AccessToken.class)
                .setParameter("person", actor.id())
                .setParameter("now", now)
                .setParameter("id", id)
                .getResultList();
        if (own.isEmpty()) {
            throw ProblemException.notFound();
        }
        own.get(0).revoke(now);
        trail.record(
                actor,
                AuditAction.of("token.revoke", KIND, id, labelled(own.get(0).label())));
    }

    private static AuditValues labelled(String label) {
        return new AuditValues().text("label", label);
    }

    private long count(long person, Instant now) {
        return entities.createQuery("select count(t)" + GOOD, Long.class)
                .setParameter("person", person)
                .setParameter("now", now)
                .getSingleResult();
    }
}
