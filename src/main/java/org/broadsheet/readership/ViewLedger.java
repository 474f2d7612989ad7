package org.broadsheet.readership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.broadsheet.publication.PublishedArticles;

/**
 * Folds views into the store. Everything of one flush is one transaction: the hashes of who was seen, one arithmetic
 * update for each story in the order of their ids, and the hour's count. What fails as a whole can be tried again as a
 * whole.
 */
@ApplicationScoped
class ViewLedger {
    /** One reader on one story counts once in this time. */
    static final Duration ONE_VIEW = Duration.ofMinutes(30);

    private static final Duration HOURS_KEPT = Duration.ofDays(31);
    private static final int CHUNK = 500;

    @Inject
    EntityManager entities;

    @Inject
    PublishedArticles published;

    /**
     * Counts what is new.
     *
     * @param seen the story by the hash of reader and story
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void fold(SortedMap<String, Long> seen, Instant now) {
        Set<Long> released = released(seen);
        SortedMap<Long, Long> views = new TreeMap<>();
        for (List<String> keys : chunks(new ArrayList<>(seen.keySet()))) {
            Set<String> old = counted(keys, now);
            for (String key : keys) {
                Long article = seen.get(key);
                if (released.contains(article) && !old.contains(key)) {
                    views.merge(article, 1L, Long::sum);
                }
            }
        }
        views.forEach(this::addToStory);
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        views.forEach((article, count) -> addToHour(article, hour, count));
    }

    /** Forgets who was seen long ago, and the oldest beyond a bound: the worst of that is a view counted twice. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forget(Instant now, int most) {
        forgetUntil(now.minus(ONE_VIEW));
        List<Instant> beyond = entities.createQuery(
                        "select s.seenAt from ViewSeen s order by s.seenAt desc", Instant.class)
                .setFirstResult(most)
                .setMaxResults(1)
                .getResultList();
        beyond.forEach(this::forgetUntil);
        entities.createQuery("delete from ViewHour h where h.hourStart < :end")
                .setParameter("end", now.minus(HOURS_KEPT))
                .executeUpdate();
    }

    private void forgetUntil(Instant end) {
        entities.createQuery("delete from ViewSeen s where s.seenAt <= :end")
                .setParameter("end", end)
                .executeUpdate();
    }

    private Set<Long> released(Map<String, Long> seen) {
        Set<Long> released = new HashSet<>();
        for (List<Long> ids : chunks(seen.values().stream().distinct().sorted().toList())) {
            released.addAll(published.released(ids));
        }
        return released;
    }

    /** Which of these were counted a short while ago; the others are noted as seen now. */
    private Set<String> counted(List<String> keys, Instant now) {
        Set<String> missing = new HashSet<>(keys);
        Set<String> recent = new HashSet<>();
        for (ViewSeen seen : entities.createQuery(
                        "select s from ViewSeen s where s.key in :keys order by s.key", ViewSeen.class)
                .setParameter("keys", keys)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()) {
            missing.remove(seen.key());
            if (seen.seenAt().isAfter(now.minus(ONE_VIEW))) {
                recent.add(seen.key());
            } else {
                seen.again(now);
            }
        }
        missing.stream().sorted().forEach(key -> entities.persist(new ViewSeen(key, now)));
        return recent;
    }

    private void addToStory(long article, long count) {
        entities.createQuery("update ArticleStats s set s.views = s.views + :count where s.articleId = :article")
                .setParameter("count", count)
                .setParameter("article", article)
                .executeUpdate();
    }

    private void addToHour(long article, Instant hour, long count) {
        int changed = entities.createQuery(
                        "update ViewHour h set h.views = h.views + :count where h.articleId = :article and h.hourStart = :hour")
                .setParameter("count", count)
                .setParameter("article", article)
                .setParameter("hour", hour)
                .executeUpdate();
        if (changed == 0) {
            entities.persist(new ViewHour(article, hour, count));
        }
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int start = 0; start < all.size(); start += CHUNK) {
            chunks.add(all.subList(start, Math.min(all.size(), start + CHUNK)));
        }
        return chunks;
    }
}
