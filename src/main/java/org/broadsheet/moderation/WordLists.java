package org.broadsheet.moderation;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.broadsheet.account.Permission;
import org.broadsheet.conversation.PhraseLists;
import org.broadsheet.conversation.WordMatcher;
import org.broadsheet.moderation.WordEntry.Kind;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.VisibleText;
import org.broadsheet.platform.jobs.Leases;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.text.PlainText;

/**
 * The phrases that are banned or suspect, by language. Every node keeps what it has read for a few seconds, so that a
 * reply does not read whole lists.
 */
@ApplicationScoped
@Transactional
public class WordLists implements PhraseLists {
    /** The language of phrases that count in all of them. */
    public static final String EVERY_LANGUAGE = "*";

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int LONGEST = 100;
    private static final String KIND = "word_list";
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,8}+");
    private static final Set<String> LANGUAGES = Set.of(ULocale.getISOLanguages());

    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    @Inject
    AuditTrail trail;

    @Inject
    ModerationMessages messages;

    @Inject
    Leases turns;

    private final Map<String, Snapshot> known = new ConcurrentHashMap<>();

    private record Snapshot(List<Long> ids, WordMatcher matcher, Instant readAt) {}

    /**
     * A line of a list, as the desk shows it.
     *
     * @param key its place in the list
     */
    public record Line(long id, Kind kind, String language, String phrase, String key) {}

    /** What looks for the phrases that count for a text in this language. */
    @Override
    public WordMatcher matcher(String language) {
        Instant now = clock.now();
        Snapshot snapshot = known.get(language);
        if (snapshot == null || snapshot.readAt.plus(FRESH).isBefore(now)) {
            snapshot = read(language, snapshot, now);
            known.put(language, snapshot);
        }
        return snapshot.matcher;
    }

    /** What is on the lists now; while nothing is added or removed, the same matcher. */
    private Snapshot read(String language, Snapshot before, Instant now) {
        List<WordEntry> entries = read(language);
        List<Long> ids = entries.stream().map(WordEntry::id).toList();
        boolean same = before != null && before.ids.equals(ids);
        return new Snapshot(ids, same ? before.matcher : WordMatcher.of(entries), now);
    }

    /**
     * The lists as the desk shows them, by phrase, bounded.
     *
     * @param after the key of the line before, or null at the begin
     */
    public List<Line> list(Actor actor, String after, int limit) {
        requireModerator(actor);
        int mark = after == null ? -1 : after.lastIndexOf('~');
        if (after != null && !after.substring(mark + 1).matches("\\d{1,18}")) {
            throw ProblemException.invalid("from", messages.say("phrase_wrong"));
        }
        String phrase = mark < 0 ? "" : after.substring(0, mark);
        return query("select w from WordEntry w where w.normalised > :phrase or (w.normalised = :phrase and w.id > :id)"
                        + " order by w.normalised, w.id")
                .setParameter("phrase", phrase)
                .setParameter("id", mark < 0 ? 0L : Long.parseLong(after.substring(mark + 1)))
                .setMaxResults(limit)
                .getResultStream()
                .map(entry -> new Line(
                        entry.id(),
                        entry.kind(),
                        entry.language(),
                        entry.phrase(),
                        entry.normalised() + "~" + entry.id()))
                .toList();
    }

    /**
     * Adds a phrase; one that is there already is left as it is.
     *
     * @return whether it is new on the list
     */
    public boolean add(Actor actor, Kind kind, String language, String typed) {
        requireModerator(actor);
        VisibleText.require("phrase", typed);
        String phrase = PlainText.line(typed);
        if (!isLanguage(language)) {
            throw ProblemException.invalid("language", messages.say("language_wrong"));
        }
        if (phrase == null
                || phrase.length() > LONGEST
                || WordMatcher.normalise(phrase).isEmpty()) {
            throw ProblemException.invalid("phrase", messages.say("phrase_wrong"));
        }
        WordEntry entry = new WordEntry(kind, language, phrase).added(actor.id(), clock.now());
        if (entry.normalised().length() > LONGEST) {
            throw ProblemException.invalid("phrase", messages.say("phrase_wrong"));
        }
        // The look for an equal one and the adding are one: of several at once the first adds it.
        turns.awaitTurn(KIND);
        if (!find(entry).isEmpty()) {
            return false;
        }
        entities.persist(entry);
        trail.record(actor, AuditAction.of("words.add", KIND, entry.id(), entry.audited()));
        known.clear();
        return true;
    }

    /** Whether this is {@code *} or the tag of a language of ISO 639, by its shorter code where it has two. */
    static boolean isLanguage(String tag) {
        return tag.equals(EVERY_LANGUAGE)
                || LANGUAGE.matcher(tag).matches()
                        && LANGUAGES.contains(Locale.forLanguageTag(tag).getLanguage());
    }

    public void remove(Actor actor, long id) {
        requireModerator(actor);
        WordEntry entry = entities.find(WordEntry.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (entry == null) {
            throw ProblemException.notFound();
        }
        trail.record(actor, new AuditAction("words.remove", KIND, id, null, entry.audited(), null));
        entities.remove(entry);
        known.clear();
    }

    private static void requireModerator(Actor actor) {
        actor.require(Permission.COMMENT_MODERATE);
    }

    private List<WordEntry> read(String language) {
        return query("select w from WordEntry w where w.language in :languages order by w.id")
                .setParameter("languages", WordMatcher.languagesOf(language))
                .getResultList();
    }

    private List<WordEntry> find(WordEntry entry) {
        return query("select w from WordEntry w where w.kind = :kind and w.language = :language"
                        + " and (w.normalised = :normalised or w.phrase = :phrase)")
                .setParameter("kind", entry.kind())
                .setParameter("language", entry.language())
                .setParameter("normalised", entry.normalised())
                .setParameter("phrase", entry.phrase())
                .getResultList();
    }

    private TypedQuery<WordEntry> query(String jpql) {
        return entities.createQuery(jpql, WordEntry.class);
    }
}
