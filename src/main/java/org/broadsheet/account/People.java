package org.broadsheet.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.event.HouseEvent;

/** Looks people up. People who have left are found too, for the record names them. */
@ApplicationScoped
public class People {
    private static final String NAME =
            "select new org.broadsheet.account.PersonName(p.id, p.handle, p.displayName, p.slug) from Person p ";

    /** How many of those who are found may have left. */
    private static final int MANY_LEFT = 4;

    @Inject
    EntityManager entities;

    @Transactional
    public Optional<PersonName> find(long id) {
        return names("where p.id = :id")
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    public Optional<PersonName> findByHandle(String handle) {
        return names("where p.handle = :handle")
                .setParameter("handle", handle)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    public Optional<PersonName> findBySlug(String slug) {
        return names("where p.slug = :slug")
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** The people with these ids, by id; an id that is nobody's is left out. */
    @Transactional
    public Map<Long, PersonName> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return names("where p.id in :ids")
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(PersonName::id, Function.identity()));
    }

    /** Those of the people with these ids who are more than a name in the record: nobody who is erased. */
    @Transactional
    public Map<Long, PersonName> accounts(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return names("where p.id in :ids and p.state <> :erased")
                .setParameter("ids", ids)
                .setParameter("erased", Person.State.ERASED)
                .getResultStream()
                .collect(Collectors.toMap(PersonName::id, Function.identity()));
    }

    /** The people with these handles, by handle; a handle that is nobody's is left out. */
    @Transactional
    public Map<String, PersonName> byHandles(Collection<String> handles) {
        if (handles.isEmpty()) {
            return Map.of();
        }
        return names("where p.handle in :handles")
                .setParameter("handles", handles)
                .getResultStream()
                .collect(Collectors.toMap(PersonName::handle, Function.identity()));
    }

    /**
     * Active people whose handle or name starts with this, by handle. A few more are read and those who left are sorted out
     * here: on H2 the provider writes the values of such a query into its text, and a truth value in a way that H2 refuses.
     */
    @Transactional
    public List<PersonName> startingWith(String start, int limit) {
        String pattern = start.toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1") + "%";
        return entities.createQuery(
                        "select p from Person p where p.handle like :start escape '!'"
                                + " or lower(p.displayName) like :start escape '!' order by p.handle",
                        Person.class)
                .setParameter("start", pattern)
                .setMaxResults(MANY_LEFT * limit)
                .getResultStream()
                .filter(Person::isActive)
                .limit(limit)
                .map(p -> new PersonName(p.id(), p.handle(), p.displayName(), p.slug()))
                .toList();
    }

    /** The highest rank that somebody has in the house, wherever they have it; 0 for a reader. */
    @Transactional
    public int rankOf(long id) {
        return entities.createQuery("select g.role from RoleGrant g where g.personId = :person", Role.class)
                .setParameter("person", id)
                .getResultStream()
                .mapToInt(Role::rank)
                .max()
                .orElse(0);
    }

    /**
     * What somebody's page says about them.
     *
     * @param bio their own words, or null
     */
    public record Author(String displayName, String bio) {}

    /** Whoever else has pages below {@code /author}. */
    public interface OtherAuthors {
        /** Whether this slug is one of theirs; until the transaction ends, none that is not becomes one. */
        boolean have(String slug);
    }

    /**
     * Tells in the same transaction that somebody is erased, so that features take away what they know of them.
     *
     * @param pseudonym what the record calls them from now on
     * @param commentsToo whether what they said under stories goes as well
     */
    public record Erased(long person, String pseudonym, boolean commentsToo) implements HouseEvent {}

    /**
     * A foreign key to a person, and what becomes of its rows when the person is erased. Each feature declares its own as
     * a bean; a test finds a key that nobody has declared.
     */
    public record Keys(List<Key> all) {
        /** One column. */
        public record Key(String table, String column, Fate fate) {}

        /** What becomes of the rows. */
        public enum Fate {
            /** They stay as they are: the record, which names the person by the pseudonym. */
            KEPT,
            /** They stay and name nobody. */
            CLEARED,
            DELETED
        }

        /** Keys of one table. */
        public static Keys of(String table, Fate fate, String... columns) {
            return new Keys(List.of()).and(table, fate, columns);
        }

        /** These and keys of another table, or other ones of the same. */
        public Keys and(String table, Fate fate, String... columns) {
            Stream<Key> more = Stream.of(columns).map(column -> new Key(table, column, fate));
            return new Keys(Stream.concat(all.stream(), more).toList());
        }
    }

    /** What an author's page says; nothing of somebody who is erased, whose bylines are only texts. */
    @Transactional
    public Optional<Author> findAuthor(long id) {
        return Optional.ofNullable(entities.find(Person.class, id))
                .filter(person -> person.state() != Person.State.ERASED)
                .map(person -> new Author(person.displayName(), person.bio()));
    }

    /** Whether there is anybody at all. */
    @Transactional
    public boolean isEmpty() {
        return entities.createQuery("select p.id from Person p", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private TypedQuery<PersonName> names(String condition) {
        return entities.createQuery(NAME + condition, PersonName.class);
    }
}
