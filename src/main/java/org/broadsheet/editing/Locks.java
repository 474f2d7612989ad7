package org.broadsheet.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.account.Person;
import org.broadsheet.article.Article;
import org.broadsheet.article.NewsroomArticles;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Secrets;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.workflow.StorySubmitted;

/**
 * Who has a story open for writing: one row a story, good for three minutes, renewed by the open window every thirty
 * seconds. It warns people off; what keeps them from overwriting one another is the version that each save names.
 */
@ApplicationScoped
@Transactional
public class Locks {
    /** How long a lock lasts without being renewed. */
    public static final Duration LENGTH = Duration.ofSeconds(180);

    /** The token while its owner has it in no window in particular. */
    private static final String NO_WINDOW = "-";

    /** Who has a story open for writing; to that person a page says "you". */
    public record Holder(long personId, String name) {
        /** The name of whoever has it, or null for nobody. */
        public static String nameOf(Holder holder) {
            return holder == null ? null : holder.name();
        }

        public boolean is(long person) {
            return personId == person;
        }
    }

    @Inject
    EntityManager entities;

    @Inject
    NewsroomArticles newsroom;

    @Inject
    AuditTrail audit;

    @Inject
    DatabaseClock clock;

    /** Takes the lock if it is free, expired, or this window's already; else tells who has it. */
    public LockState take(Actor actor, long articleId, String token) {
        ArticleLock lock = row(actor, articleId);
        Instant now = clock.now();
        boolean own = lock.ownerId() == actor.id();
        boolean free = !lock.isHeldAt(now) || own && lock.token().equals(NO_WINDOW);
        if (!free && !(own && lock.token().equals(token))) {
            return new LockState(false, own, nameOf(lock.ownerId()), null, lock.acquiredAt());
        }
        if (free) {
            lock.give(actor.id(), Secrets.token().substring(0, 32), now);
        }
        lock.until(now.plus(LENGTH));
        return new LockState(true, true, actor.displayName(), lock.token(), lock.acquiredAt());
    }

    /** Takes the lock from whoever has it; they are warned at the next renewal, and their text is their autosave. */
    public LockState takeOver(Actor actor, long articleId) {
        ArticleLock lock = row(actor, articleId);
        AuditValues before = lock.isHeldAt(clock.now()) ? holder(lock.ownerId()) : null;
        lock.give(actor.id(), Secrets.token().substring(0, 32), clock.now())
                .until(clock.now().plus(LENGTH));
        audit.record(
                actor, new AuditAction("article.takeOver", "article", articleId, null, before, holder(actor.id())));
        return new LockState(true, true, actor.displayName(), lock.token(), lock.acquiredAt());
    }

    /** Gives the lock back, if it is still this window's. */
    public void release(Actor actor, long articleId, String token) {
        ArticleLock lock = entities.find(ArticleLock.class, articleId);
        if (lock != null && lock.ownerId() == actor.id() && lock.token().equals(token)) {
            lock.until(clock.now());
        }
    }

    /** Somebody who submits a story has left its editor too. */
    void submitted(@Observes StorySubmitted submission) {
        giveBack(submission.by(), submission.articleId());
    }

    /** Gives the lock back in whichever of their windows it is: they are done with the story. */
    public void giveBack(Actor actor, long articleId) {
        ArticleLock lock = entities.find(ArticleLock.class, articleId);
        if (lock != null && lock.ownerId() == actor.id()) {
            lock.until(clock.now());
        }
    }

    /** After a save the lock stays with them, and the window that asks next has it: that is the one that saved. */
    void passOn(Actor actor, long articleId) {
        ArticleLock lock = entities.find(ArticleLock.class, articleId);
        if (lock != null && lock.ownerId() == actor.id() && lock.isHeldAt(clock.now())) {
            lock.give(actor.id(), NO_WINDOW, lock.acquiredAt());
        }
    }

    /** Refuses with 423 {@code locked} when somebody else has the story open. */
    public void requireFree(Actor actor, long articleId) {
        ArticleLock lock = entities.find(ArticleLock.class, articleId);
        if (lock != null && lock.isHeldAt(clock.now()) && lock.ownerId() != actor.id()) {
            String holder = nameOf(lock.ownerId());
            throw new ProblemException(
                    "locked",
                    423,
                    holder + " is editing this story. Wait, or take it over.",
                    List.of(),
                    Map.of("holder", holder));
        }
    }

    /** Who has which of these stories open, by story. */
    public Map<Long, Holder> holders(Collection<Long> articleIds) {
        Map<Long, Holder> holders = new HashMap<>();
        if (!articleIds.isEmpty()) {
            for (Object row : entities.createQuery("select l.articleId, o.id, o.displayName from ArticleLock l"
                            + " join Person o on o.id = l.ownerId where l.articleId in :ids and l.expiresAt > :now")
                    .setParameter("ids", articleIds)
                    .setParameter("now", clock.now())
                    .getResultList()) {
                Object[] found = (Object[]) row;
                holders.put((Long) found[0], new Holder((Long) found[1], (String) found[2]));
            }
        }
        return holders;
    }

    private ArticleLock row(Actor actor, long articleId) {
        newsroom.require(actor, articleId);
        // The story's own row is locked first: two windows that ask at once are served one after the other.
        entities.find(Article.class, articleId, LockModeType.PESSIMISTIC_WRITE);
        ArticleLock lock = entities.find(ArticleLock.class, articleId, LockModeType.PESSIMISTIC_WRITE);
        if (lock == null) {
            Instant now = clock.now();
            lock = new ArticleLock(articleId).give(actor.id(), NO_WINDOW, now).until(now);
            entities.persist(lock);
        }
        return lock;
    }

    private static AuditValues holder(long personId) {
        return new AuditValues().person("holder", personId);
    }

    private String nameOf(long personId) {
        return entities.find(Person.class, personId).displayName();
    }
}
