package org.broadsheet.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.DatabaseClock;
import org.broadsheet.platform.Refusal;

/** Keeps what people type between saves, so that nothing typed is lost whatever happens to the window. */
@ApplicationScoped
@Transactional
public class Autosaves {
    /** The key of a story that was never saved. */
    public static final String NEW = "new";

    private static final int LONGEST = 1_000_000;

    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    /** The key under which a story's unsaved text is kept. */
    public static String keyOf(long articleId) {
        return "article:" + articleId;
    }

    /** Keeps the text; it takes the place of what was kept before. */
    public Instant keep(Actor writer, String key, Long baseRevisionId, String payload) {
        if (payload.length() > LONGEST) {
            throw new Refusal("too-large", 413, "This is too long to be kept. Save it, or shorten it.");
        }
        Instant now = clock.now();
        Autosave kept = row(writer, key).orElseGet(() -> {
            Autosave fresh = new Autosave(writer.id(), key);
            entities.persist(fresh);
            return fresh;
        });
        kept.keep(baseRevisionId, payload, now);
        return now;
    }

    public Optional<Unsaved> find(Actor writer, String key) {
        return row(writer, key).map(Autosave::unsaved);
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
