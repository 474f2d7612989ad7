package org.broadsheet.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.store.DatabaseClock;

/**
 * Names that only the house has: those of its staff and writers, of its roles, and the paper's own. A reader or a guest
 * takes none of them and none that looks like one ({@link NameLook}); two readers may have the same name. Each node keeps
 * the list for some seconds, so that a comment costs no query more.
 */
@ApplicationScoped
public class ReservedNames {
    private static final String BUNDLE = "org.broadsheet.guard.messages";
    private static final int LONGEST = 120;
    private static final Duration FRESH = Duration.ofSeconds(5);

    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    @Inject
    SiteSettings site;

    private volatile Snapshot snapshot;

    /**
     * The names as they look.
     *
     * @param anywhere reserved wherever they stand in a name
     * @param whole reserved only as the whole of a name, words aside left out
     * @param aside words that make no other name of it, as in "The Broadsheet Team"
     */
    private record Snapshot(Set<String> anywhere, Set<String> whole, Set<String> aside, Instant readAt) {
        boolean holds(List<String> reading) {
            String own = joinedWithout(aside, reading);
            boolean isWhole = own.isEmpty() ? reading.stream().anyMatch(whole::contains) : whole.contains(own);
            return isWhole || NameLook.runs(reading, LONGEST).anyMatch(anywhere::contains);
        }
    }

    /** Whether a name looks like one that only the house has; its length must have been checked before. */
    @Transactional
    public boolean isReserved(String name) {
        Snapshot names = names();
        return NameLook.readings(name).stream().anyMatch(names::holds);
    }

    /** Somebody has come, has other roles or another name. */
    public void forget() {
        snapshot = null;
    }

    private Snapshot names() {
        Instant now = clock.now();
        Snapshot known = snapshot;
        if (known == null || known.readAt.plus(FRESH).isBefore(now)) {
            known = read(now);
            snapshot = known;
        }
        return known;
    }

    private Snapshot read(Instant now) {
        Set<String> anywhere = looks(listed("titles"));
        Set<String> whole = looks(listed("groups"));
        Set<String> aside = looks(listed("aside"));
        aside.addAll(whole);
        staff().forEach(name -> NameLook.wholeReadings(name).forEach(reading -> {
            (reading.size() > 1 ? anywhere : whole).add(String.join("", reading));
            if (reading.size() == 2) {
                anywhere.add(reading.get(1) + reading.get(0));
            }
        }));
        NameLook.wholeReadings(site.name()).forEach(reading -> {
            whole.add(String.join("", reading));
            whole.add(joinedWithout(aside, reading));
        });
        whole.remove("");
        return new Snapshot(anywhere, whole, aside, now);
    }

    /** Staff and those who only have bylines, for readers have that role and no other. Native, for the rows are another feature's. */
    @SuppressWarnings("unchecked")
    private List<String> staff() {
        return entities.createNativeQuery("select distinct p.display_name from person p"
                        + " left join role_grant g on g.person_id = p.id where g.id is null or g.role <> 'READER'")
                .getResultList();
    }

    private static String joinedWithout(Set<String> aside, List<String> reading) {
        return reading.stream().filter(word -> !aside.contains(word)).collect(Collectors.joining());
    }

    private String[] listed(String key) {
        return ResourceBundle.getBundle(BUNDLE, site.language()).getString(key).split(",\\s*");
    }

    private static Set<String> looks(String... names) {
        Set<String> looks = new HashSet<>();
        for (String name : names) {
            NameLook.wholeReadings(name).forEach(reading -> looks.add(String.join("", reading)));
        }
        return looks;
    }
}
