package org.broadsheet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.account.People;
import org.broadsheet.account.PersonName;
import org.broadsheet.platform.Actor;
import org.broadsheet.section.SectionEntry;
import org.broadsheet.section.SectionTree;

/**
 * What the numbers in the trail stand for today. The trail itself keeps numbers, for names change; one query a kind finds
 * the names of a whole page, however many entries it has.
 */
@ApplicationScoped
@Transactional
public class AuditNames {
    private static final String PERSON = "person";
    private static final String ARTICLE = "article";
    private static final String COMMENT = "comment";
    private static final String WORD_LIST = "word_list";

    /** The handles of the server itself and of guests. */
    private static final List<String> NOBODY =
            List.of(Actor.system().handle(), Actor.guest().handle());

    @Inject
    EntityManager entities;

    @Inject
    People people;

    @Inject
    SectionTree sections;

    /**
     * The names that a page of the trail needs.
     *
     * @param actors who did something, by handle
     */
    public record Names(
            Map<String, PersonName> actors,
            Map<Long, PersonName> people,
            Map<Long, String> stories,
            Map<Long, Remark> comments,
            Map<Long, String> sections) {

        /** The name of somebody who did something; the handle where nobody has it any more. */
        public String actor(String handle) {
            PersonName name = actors.get(handle);
            return name == null ? handle : name.displayName();
        }

        /** What a thing is called, a comment by its story; null where it has no name or is gone. */
        public String thing(String kind, long id) {
            return switch (kind) {
                case PERSON -> person(id);
                case ARTICLE -> stories.get(id);
                case COMMENT ->
                    comments.containsKey(id) ? stories.get(comments.get(id).articleId()) : null;
                default -> null;
            };
        }

        /** What the thing of an entry is called, a line of a word list by its phrase, also when it is gone; or null. */
        public String thing(AuditEntry entry) {
            return entry.entity().equals(WORD_LIST) ? phrase(entry) : thing(entry.entity(), entry.entityId());
        }

        private static String phrase(AuditEntry entry) {
            StoredValues line = entry.after() == null ? entry.valuesBefore() : entry.valuesAfter();
            return line.byCode().get(AuditField.PHRASE.code()) instanceof String phrase ? phrase : null;
        }

        public String person(long id) {
            PersonName name = people.get(id);
            return name == null ? null : name.displayName();
        }

        /** Who wrote a comment; null for anything else, and where nobody knows. */
        public String author(String kind, long id) {
            Remark remark = kind.equals(COMMENT) ? comments.get(id) : null;
            if (remark == null) {
                return null;
            }
            return remark.authorId() == null ? remark.guest() : person(remark.authorId());
        }
    }

    /** Whose comment it is, and under which story. */
    public record Remark(long articleId, Long authorId, String guest) {}

    /** Whether anybody could have done something under this handle; the house itself and guests have none. */
    public boolean isKnown(String handle) {
        return NOBODY.contains(handle) || people.findByHandle(handle).isPresent();
    }

    /** Finds the names of whatever these entries mention. */
    public Names of(List<AuditEntry> entries) {
        Map<Long, Remark> comments = comments(ids(entries, COMMENT));
        Set<Long> stories = ids(entries, ARTICLE);
        Set<Long> persons = ids(entries, PERSON);
        comments.values().forEach(comment -> {
            stories.add(comment.articleId());
            persons.add(comment.authorId());
        });
        entries.stream()
                .flatMap(entry -> Stream.of(entry.valuesBefore(), entry.valuesAfter()))
                .flatMap(StoredValues::people)
                .forEach(persons::add);
        persons.remove(null);
        return new Names(
                actors(entries.stream().map(AuditEntry::actor).collect(Collectors.toSet())),
                people.byIds(persons),
                stories(stories),
                comments,
                sections.all().stream().collect(Collectors.toMap(SectionEntry::id, SectionEntry::name)));
    }

    /** By handle; people who are erased have another one now, and are found by the numbers beside their old ones. */
    private Map<String, PersonName> actors(Set<String> handles) {
        Map<String, PersonName> actors = new HashMap<>(people.byHandles(handles));
        Set<String> old = new HashSet<>(handles);
        old.removeAll(actors.keySet());
        old.removeAll(NOBODY);
        if (!old.isEmpty()) {
            Map<Long, String> handlesById = new HashMap<>();
            entities.createQuery(
                            "select distinct e.actorId, e.actorHandle from AuditEvent e where e.actorHandle in :handles"
                                    + " and e.actorId is not null",
                            Object[].class)
                    .setParameter("handles", old)
                    .getResultStream()
                    .forEach(row -> handlesById.put((Long) row[0], (String) row[1]));
            people.byIds(handlesById.keySet()).forEach((id, name) -> actors.put(handlesById.get(id), name));
        }
        return actors;
    }

    private static Set<Long> ids(List<AuditEntry> entries, String kind) {
        return entries.stream()
                .filter(entry -> entry.entity().equals(kind))
                .map(AuditEntry::entityId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What the desk calls a story: its headline, or its slugline while it has none. */
    private Map<Long, String> stories(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        rows("select a.id, r.headline, a.slugline from Article a join a.working r where a.id in :ids", ids)
                .forEach(row -> {
                    String headline = (String) row[1];
                    names.put((Long) row[0], headline == null || headline.isBlank() ? (String) row[2] : headline);
                });
        return names;
    }

    private Map<Long, Remark> comments(Collection<Long> ids) {
        return rows("select c.id, c.articleId, c.authorId, c.authorName from Comment c where c.id in :ids", ids)
                .stream()
                .collect(Collectors.toMap(
                        row -> (Long) row[0], row -> new Remark((Long) row[1], (Long) row[2], (String) row[3])));
    }

    private List<Object[]> rows(String jpql, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(jpql, Object[].class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
