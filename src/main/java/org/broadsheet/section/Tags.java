package org.broadsheet.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.platform.Slugs;

/** The tags: looked up by their names, made when a story is the first to use one. */
@ApplicationScoped
public class Tags {
    private static final Logger LOG = System.getLogger(Tags.class.getName());

    @Inject
    EntityManager entities;

    @Inject
    TagMaking making;

    /**
     * The tags of these names in their order, one for each slug; those that are missing are made. Whoever wrote a tag
     * first decided how it is spelt.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Tag> named(Collection<String> names) {
        Map<String, String> bySlug = new LinkedHashMap<>();
        names.forEach(name -> bySlug.putIfAbsent(slugOf(name), name));
        if (bySlug.isEmpty()) {
            return List.of();
        }
        Map<String, Tag> known = known(bySlug.keySet());
        if (known.size() < bySlug.size()) {
            bySlug.forEach((slug, name) -> makeIfMissing(known, slug, name));
            known.putAll(known(bySlug.keySet()));
        }
        return bySlug.keySet().stream().map(known::get).toList();
    }

    /** A name in a script that we cannot write in ASCII has an address all the same, and one of its own. */
    private static String slugOf(String name) {
        return Slugs.of(name, null);
    }

    private Map<String, Tag> known(Collection<String> slugs) {
        Map<String, Tag> known = new HashMap<>();
        entities.createQuery("select t from Tag t where t.slug in :slugs", Tag.class)
                .setParameter("slugs", slugs)
                .getResultList()
                .forEach(tag -> known.put(tag.slug(), tag));
        return known;
    }

    private void makeIfMissing(Map<String, Tag> known, String slug, String name) {
        if (known.containsKey(slug)) {
            return;
        }
        try {
            synchronized (making) {
                making.make(slug, name);
            }
        } catch (PersistenceException madeMeanwhile) {
            // Somebody on another node used the new tag at the same moment; it will be found.
            LOG.log(Level.DEBUG, "The tag {0} was made twice at once.", slug);
        }
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
