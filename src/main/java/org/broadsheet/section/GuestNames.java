package org.broadsheet.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.broadsheet.account.People;
import org.broadsheet.platform.jobs.Leases;
import org.broadsheet.text.Slugs;

/**
 * The writers who are not of the house. A name has its address from the first story under it on, and no other name or
 * person has the same one. New names are kept with the save that brings them, and go with it when it is refused.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class GuestNames implements People.OtherAuthors {
    @Inject
    EntityManager entities;

    @Inject
    People people;

    @Inject
    Leases turns;

    /**
     * The slugs of these names; a name without one gets it now.
     *
     * @param language of the text that they are written over
     */
    public Map<String, String> slugs(Collection<String> names, String language) {
        Set<String> keys = names.stream().map(Names::key).collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> known = known(keys);
        if (known.size() < keys.size()) {
            turns.awaitTurn(Names.TURN);
            known.putAll(known(keys));
            names.forEach(name -> known.computeIfAbsent(Names.key(name), none -> add(name, language)));
        }
        return names.stream().distinct().collect(Collectors.toMap(name -> name, name -> known.get(Names.key(name))));
    }

    @Override
    public boolean have(String slug) {
        turns.awaitTurn(Names.TURN);
        return entities.find(GuestName.class, slug) != null;
    }

    private Map<String, String> known(Set<String> keys) {
        Map<String, String> known = new LinkedHashMap<>();
        if (!keys.isEmpty()) {
            entities.createQuery("select g from GuestName g where g.nameKey in :keys", GuestName.class)
                    .setParameter("keys", keys)
                    .getResultList()
                    .forEach(guest -> known.put(guest.nameKey(), guest.slug()));
        }
        return known;
    }

    private String add(String name, String language) {
        String slug = Slugs.free(Slugs.of(name, language), this::isTaken);
        entities.persist(new GuestName(slug, name));
        return slug;
    }

    private boolean isTaken(String slug) {
        return entities.find(GuestName.class, slug) != null
                || people.findBySlug(slug).isPresent();
    }
}
