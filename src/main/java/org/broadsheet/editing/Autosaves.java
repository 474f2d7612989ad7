package org.broadsheet.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Secrets;
import org.broadsheet.platform.jobs.Leases;
import org.broadsheet.platform.store.DatabaseClock;

/** Keeps what people type between saves, so that nothing typed is lost whatever happens to the window. */
@ApplicationScoped
@Transactional
public class Autosaves {
    /** What somebody has begun and never saved. */
    public record Begun(String key, Unsaved text) {}

    private static final String NEW = "new-";
    private static final int RANDOM = 22;
    private static final Pattern NEW_KEY = Pattern.compile("new(-[A-Za-z0-9_-]{22})?");

    private static final int LONGEST = 1_000_000;

    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    @Inject
    Leases turns;

    /** The key under which a story's unsaved text is kept. */
    public static String keyOf(long articleId) {
        return "article:" + articleId;
    }

    /** A key for a story that is begun now: each has its own, so that two of them stand beside each other. */
    public static String newKey() {
        return NEW + Secrets.token().substring(0, RANDOM);
    }

    /** The key of a story that was begun, as an address or a window names it; 404 where it is none. */
    public static String requireNew(String key) {
        if (key == null || !NEW_KEY.matcher(key).matches()) {
            throw ProblemException.notFound();
        }
        return key;
    }

    /** Keeps the text; it takes the place of what was kept before. */
    public Instant keep(Actor writer, String key, Long baseRevisionId, String payload) {
        if (payload.length() > LONGEST) {
            throw new ProblemException("too-large", 413, "This is too long to be kept. Save it, or shorten it.");
        }
        Instant now = clock.now();
        row(writer, key).orElseGet(() -> begin(writer, key)).keep(baseRevisionId, payload, now);
        return now;
    }

    /** Two windows that keep the same text for the first time at once share one row. */
    private Autosave begin(Actor writer, String key) {
        turns.awaitTurn("autosave");
        return row(writer, key).orElseGet(() -> {
            Autosave fresh = new Autosave(writer.id(), key);
            entities.persist(fresh);
            return fresh;
        });
    }

    public Optional<Unsaved> find(Actor writer, String key) {
        return row(writer, key).map(Autosave::unsaved);
    }

    /** What they have begun and never saved, the latest first. */
    public List<Begun> begun(Actor writer, int limit) {
        return entities.createQuery(
                        "select a from Autosave a where a.personId = :person and a.draftKey like 'new%'"
                                + " order by a.savedAt desc, a.id desc",
                        Autosave.class)
                .setParameter("person", writer.id())
                .setMaxResults(limit)
                .getResultStream()
                .map(kept -> new Begun(kept.draftKey(), kept.unsaved()))
                .toList();
    }

    /** Forgets it, after a save or when the writer throws it away. */
    public void drop(Actor writer, String key) {
        row(writer, key).ifPresent(entities::remove);
    }

    private Optional<Autosave> row(Actor writer, String key) {
        return entities.createQuery(
                        "select a from Autosave a where a.personId = :person and a.draftKey = :key", Autosave.class)
                .setParameter("person", writer.id())
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
