package org.broadsheet.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.platform.Slugs;

/** The tags: looked up by their names, made when a story is the first to use one. */
@ApplicationScoped
public class Tags {
    @Inject
    EntityManager entities;

    /** The tags of these names in their order, one for each slug; those that are missing are made. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Tag> named(Collection<String> names) {
        Map<String, String> bySlug = new LinkedHashMap<>();
        names.forEach(name -> bySlug.putIfAbsent(Slugs.of(name, "tag"), name));
        if (bySlug.isEmpty()) {
            return List.of();
        }
        Map<String, Tag> known = new LinkedHashMap<>();
        entities.createQuery("select t from Tag t where t.slug in :slugs", Tag.class)
                .setParameter("slugs", bySlug.keySet())
                .getResultList()
                .forEach(tag -> known.put(tag.slug(), tag));
        return bySlug.entrySet().stream()
                .map(wanted -> known.computeIfAbsent(wanted.getKey(), slug -> make(slug, wanted.getValue())))
                .toList();
    }

    @Transactional
    public Optional<Tag> findBySlug(String slug) {
        return entities.createQuery("select t from Tag t where t.slug = :slug", Tag.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    private Tag make(String slug, String name) {
        Tag tag = new Tag(slug, name);
        entities.persist(tag);
        return tag;
    }
}
