package org.broadsheet.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.platform.jobs.Leases;
import org.broadsheet.text.Slugs;

/** The tags: looked up by their names, made when a story is the first to use one. */
@ApplicationScoped
public class Tags {
    @Inject
    EntityManager entities;

    @Inject
    Leases turns;

    /**
     * The tags of these names in their order, each once. Those that are missing are made in the transaction of the save
     * that brings them, and go with it when it is refused. The story that used a tag first decided how it is spelt.
     *
     * @param language of the text that they belong to
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Tag> named(Collection<String> names, String language) {
        Map<String, String> byKey = new LinkedHashMap<>();
        names.forEach(name -> byKey.putIfAbsent(Names.key(name), name));
        if (byKey.isEmpty()) {
            return List.of();
        }
        Map<String, Tag> known = known(byKey.keySet());
        if (known.size() < byKey.size()) {
            turns.awaitTurn(Names.TURN);
            known.putAll(known(byKey.keySet()));
            byKey.forEach((key, name) -> known.computeIfAbsent(key, none -> add(name, language)));
        }
        return byKey.keySet().stream().map(known::get).toList();
    }

    private Map<String, Tag> known(Collection<String> keys) {
        Map<String, Tag> known = new HashMap<>();
        entities.createQuery("select t from Tag t where t.nameKey in :keys", Tag.class)
                .setParameter("keys", keys)
                .getResultList()
                .forEach(tag -> known.put(tag.nameKey(), tag));
        return known;
    }

    private Tag add(String name, String language) {
        Tag tag = new Tag(
                Slugs.free(Slugs.of(name, language), slug -> findBySlug(slug).isPresent()), name);
        entities.persist(tag);
        return tag;
    }

    /** The tags with these ids, in the order of the ids. */
    @Transactional
    public List<Tag> byIds(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Tag> byId = new HashMap<>();
        entities.createQuery("select t from Tag t where t.id in :ids", Tag.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(tag -> byId.put(tag.id(), tag));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    @Transactional
    public Optional<Tag> findBySlug(String slug) {
        return entities.createQuery("select t from Tag t where t.slug = :slug", Tag.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** The names of tags that start with this, in alphabetical order. */
    @Transactional
    public List<String> startingWith(String start, int limit) {
        String pattern = start.toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1") + "%";
        return entities.createQuery(
                        "select t.name from Tag t where lower(t.name) like :start escape '!' order by t.name",
                        String.class)
                .setParameter("start", pattern)
                .setMaxResults(limit)
                .getResultList();
    }
}
