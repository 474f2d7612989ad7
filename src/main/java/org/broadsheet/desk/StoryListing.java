package org.broadsheet.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.account.Permission;
import org.broadsheet.article.Article;
import org.broadsheet.article.WorkingState;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.CursorSeals;
import org.broadsheet.platform.Slice;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.publication.Publication;
import org.broadsheet.publication.PublicationTimeline;
import org.broadsheet.section.SectionEntry;
import org.broadsheet.section.SectionTree;

/** The list of stories at the desk: filtered, counted and ordered, of those that somebody may know of. */
@ApplicationScoped
@Transactional
public class StoryListing {
    private static final String LIST = "newsroom";
    /** A story that the actor {@code :me} may know of, beyond the question of its section. */
    private static final String KNOWN =
            "(a.visibility = org.broadsheet.article.Visibility.NEWSROOM or a.createdBy = :me"
                    + " or exists (select 1 from RestrictedReader x where x.articleId = a.id and x.personId = :me))";

    @Inject
    EntityManager entities;

    @Inject
    CursorSeals seals;

    @Inject
    SectionTree sections;

    @Inject
    DatabaseClock clock;

    /** Stories by last save, newest first. Two statements. */
    public Slice<StoryRow> list(Actor reader, StoryFilter filter, Cursor before, int limit) {
        seals.check(LIST, before);
        String place = before == null ? null : StoryOrder.place(before.at(), before.id());
        Instant t = clock.now();
        List<Object[]> found = found(query(reader, filter, StoryOrder.newest(), place, t), limit + 1);
        Slice<Object[]> slice = seals.slice(LIST, found, limit, row -> {
            Article last = (Article) row[0];
            return new Cursor(last.savedAt(), last.id());
        });
        return rows(slice, t);
    }

    /**
     * Stories in an order, from a place in it on. Two statements.
     *
     * @param from the {@code next} of the slice before, or null for the beginning
     */
    public Slice<StoryRow> list(Actor reader, StoryFilter filter, StoryOrder order, String from, int limit) {
        String list = LIST + "/" + order.code();
        String place = from == null ? null : seals.open(list, from);
        Instant t = clock.now();
        List<Object[]> found = found(query(reader, filter, order, place, t), limit + 1);
        Slice<Object[]> slice = Slice.of(
                found, limit, row -> seals.seal(list, StoryOrder.place(row[row.length - 1], ((Article) row[0]).id())));
        return rows(slice, t);
    }

    private Query query(Actor reader, StoryFilter filter, StoryOrder order, String place, Instant t) {
        Map<String, Object> values = new HashMap<>();
        String where = where(reader, filter, values);
        if (place != null) {
            where += order.after(place, values);
        }
        Query query = entities.createQuery(
                "select a, r.number, r.headline, r.sectionId, r.wordCount, w.displayName, c.displayName, "
                        + order.expression() + " from Article a join a.working r" + order.join()
                        + " join Person w on w.id = r.authorId left join Person c on c.id = a.claimedBy where " + where
                        + order.clause());
        bind(query, values, where, reader, t);
        return query;
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> found(Query query, int most) {
        return query.setMaxResults(most).getResultList();
    }

    /** How many stories a filter finds. */
    public long count(Actor reader, StoryFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = where(reader, filter, values);
        Query query = entities.createQuery("select count(a) from Article a join a.working r where " + where);
        bind(query, values, where, reader, clock.now());
        return (Long) query.getSingleResult();
    }

    /** How many stories of the open pile are in each working state, of those that a filter finds. */
    public Map<WorkingState, Long> openCounts(Actor reader, StoryFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = where(reader, filter.in(DeskView.OPEN), values);
        Query query = entities.createQuery(
                "select a.state, count(a) from Article a join a.working r where " + where + " group by a.state");
        bind(query, values, where, reader, clock.now());
        Map<WorkingState, Long> counts = new EnumMap<>(WorkingState.class);
        for (Object row : query.getResultList()) {
            counts.put((WorkingState) ((Object[]) row)[0], (Long) ((Object[]) row)[1]);
        }
        return counts;
    }

    /** The names under the headlines of these stories' newest versions, by story, in their order. */
    public Map<Long, List<String>> bylines(Collection<Long> articleIds) {
        Map<Long, List<String>> names = new HashMap<>();
        if (!articleIds.isEmpty()) {
            for (Object row : entities.createQuery(
                            "select a.id, b.name from Article a join a.working r join r.bylines b"
                                    + " where a.id in :ids order by a.id, index(b)")
                    .setParameter("ids", articleIds)
                    .getResultList()) {
                names.computeIfAbsent((Long) ((Object[]) row)[0], none -> new ArrayList<>())
                        .add((String) ((Object[]) row)[1]);
            }
        }
        return names;
    }

    private String where(Actor reader, StoryFilter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(KNOWN);
        allowedSections(reader, filter.sectionId(), where, values);
        if (filter.pile() != null) {
            where.append(" and ").append(filter.pile().condition());
        } else if (filter.states().isEmpty()) {
            where.append(" and a.state <> org.broadsheet.article.WorkingState.SPIKED");
        } else {
            where.append(" and a.state in :states");
            values.put("states", filter.states());
        }
        if (filter.publication() != null) {
            where.append(" and ").append(filter.publicationCondition());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            where.append(" and (lower(r.headline) like :text escape '!' or lower(a.slugline) like :text escape '!')");
            values.put("text", "%" + literal(filter.text()) + "%");
        }
        if (filter.mine()) {
            where.append(" and (a.createdBy = :me or a.claimedBy = :me or exists"
                    + " (select 1 from Revision m where m.articleId = a.id and m.authorId = :me))");
        }
        return where.toString();
    }

    private void allowedSections(Actor reader, Long wanted, StringBuilder where, Map<String, Object> values) {
        if (reader.may(Permission.DESK_ENTER) && wanted == null) {
            return;
        }
        List<Long> allowed = sections.all().stream()
                .map(SectionEntry::id)
                .filter(id -> reader.may(Permission.DESK_ENTER, sections.scopesOf(id)))
                .filter(id -> wanted == null || sections.scopesOf(id).contains(wanted))
                .toList();
        where.append(" and r.sectionId in :sections");
        values.put("sections", allowed.isEmpty() ? List.of(-1L) : allowed);
    }

    /** A space finds a non-breaking one too. */
    private static String literal(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_")
                .replaceAll("[ \\u00a0\\u202f]", "_");
    }

    private static void bind(Query query, Map<String, Object> values, String where, Actor reader, Instant t) {
        query.setParameter("me", reader.id());
        values.forEach(query::setParameter);
        if (where.contains(":t ") || where.contains(":t)")) {
            query.setParameter("t", t);
        }
    }

    private Slice<StoryRow> rows(Slice<Object[]> slice, Instant t) {
        List<Long> ids =
                slice.items().stream().map(row -> ((Article) row[0]).id()).toList();
        if (ids.isEmpty()) {
            return new Slice<>(List.of(), null);
        }
        Map<Long, List<Publication>> publications = new HashMap<>();
        Map<Long, Integer> versions = new HashMap<>();
        for (Object[] found : entities.createQuery(
                        "select p, r.number from Publication p join p.revision r"
                                + " where p.articleId in :ids and p.voidedAt is null order by p.releaseAt",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()) {
            Publication p = (Publication) found[0];
            publications
                    .computeIfAbsent(p.articleId(), none -> new ArrayList<>())
                    .add(p);
            versions.put(p.id(), (Integer) found[1]);
        }
        return slice.map(row -> {
            Article article = (Article) row[0];
            PublicationTimeline released =
                    new PublicationTimeline(article, publications.getOrDefault(article.id(), List.of()), t);
            return row(released, versions, row);
        });
    }

    /** The bodies stay where they are: a list has no use for them. */
    private static StoryRow row(PublicationTimeline released, Map<Long, Integer> versions, Object... found) {
        Article article = released.article();
        Instant releaseAt = released.planned()
                .or(released::latest)
                .map(Publication::releaseAt)
                .orElse(null);
        return new StoryRow(
                article.id(),
                (int) found[1],
                (String) found[2],
                article.state(),
                released.state(),
                (long) found[3],
                (int) found[4],
                (String) found[5],
                article.savedAt(),
                article.notes(),
                released.embargo().orElse(null),
                article.owesSignature(),
                (String) found[6],
                releaseAt,
                released.live().map(Publication::id).map(versions::get).orElse(null),
                released.planned().map(Publication::id).map(versions::get).orElse(null));
    }
}
