package org.broadsheet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.Byline;
import org.broadsheet.article.CommentMode;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.StoryField;
import org.broadsheet.body.BodyReader;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.CursorSeals;
import org.broadsheet.platform.Slice;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.platform.store.EndOfTime;
import org.broadsheet.section.SectionTree;

/**
 * What readers may know of stories: each query carries {@link IsReleased}, and there is no other door. Lists take three
 * statements whatever their length, and so does a whole story with one more for its corrections.
 */
@ApplicationScoped
@Transactional
public class PublishedArticles {
    private static final String ROW = "new org.broadsheet.publication.ArticleTeaser(p.articleId, p.id, p.path,"
            + " p.sectionId, r.headline, r.shortHeadline, r.kicker, r.standfirst, r.kind, r.language, p.breakingUntil,"
            + " p.firstPublishedAt, p.updatedAt, r.wordCount, s.views, s.comments, a.commentMode)";
    private static final String STORIES = " from Publication p join p.revision r, ArticleStats s, Article a"
            + " where s.articleId = p.articleId and a.id = p.articleId and ";
    private static final String TEASER = "select " + ROW + STORIES + IsReleased.T;

    /** What is or will be breaking; PostgreSQL plans it for each page unless it is told of the few that are not null. */
    private static final String BREAKING = "select p.releaseAt, p.endedAt, " + ROW + STORIES
            + "p.breakingUntil is not null and p.breakingUntil > :t and p.endedAt > :t"
            + " order by p.firstPublishedAt desc, p.id desc";

    private static final int MOST_BREAKING = 20;
    /** The moments themselves and not their minimum: the provider converts an attribute, but no function of one. */
    private static final String NEXT_CHANGE = "select p.releaseAt from Publication p where p.releaseAt ="
            + " (select min(f.releaseAt) from Publication f where f.releaseAt > :t and f.endedAt > f.releaseAt)"
            + " union select q.endedAt from Publication q where q.endedAt ="
            + " (select min(e.endedAt) from Publication e where e.endedAt > :t and e.endedAt < :forever)";

    private static final String ON_PAGE =
            StoryField.onPage().stream().map(field -> ", r." + field.key()).collect(Collectors.joining());

    private static final int FIRST_ON_PAGE = 5;

    private static final String WHOLE =
            "select " + ROW + ", r.body, a.commentsCloseAt, p.endedAt, r.bodyFormat" + ON_PAGE + STORIES + IsReleased.T;

    @Inject
    EntityManager entities;

    @Inject
    CursorSeals seals;

    @Inject
    Corrections corrections;

    @Inject
    SectionTree sections;

    @Inject
    DatabaseClock clock;

    /** Released stories, newest first by first publication. */
    public Slice<PublicStory> list(TeaserQuery listing, Cursor before, int limit) {
        seals.check(listing.name(), before);
        StringBuilder jpql = new StringBuilder(TEASER);
        if (listing.sectionIds() != null) {
            jpql.append(" and p.sectionId in :sections");
        }
        if (listing.tagSlug() != null) {
            jpql.append(" and exists (select 1 from Publication q join q.tags g where q.id = p.id and g.slug = :tag)");
        }
        if (listing.authorSlug() != null) {
            jpql.append(
                    " and exists (select 1 from Publication q join q.bylines b where q.id = p.id and b.slug = :author)");
        }
        if (before != null) {
            jpql.append(" and (p.firstPublishedAt < :at or (p.firstPublishedAt = :at and p.articleId < :id))");
        }
        jpql.append(" order by p.firstPublishedAt desc, p.articleId desc");
        TypedQuery<ArticleTeaser> query = entities.createQuery(jpql.toString(), ArticleTeaser.class)
                .setMaxResults(limit + 1)
                .setParameter("t", clock.now());
        bind(query, listing, before);
        return stories(seals.slice(
                listing.name(), query.getResultList(), limit, t -> new Cursor(t.firstPublishedAt(), t.id())));
    }

    private static void bind(TypedQuery<ArticleTeaser> query, TeaserQuery listing, Cursor before) {
        if (listing.sectionIds() != null) {
            query.setParameter("sections", listing.sectionIds());
        }
        if (listing.tagSlug() != null) {
            query.setParameter("tag", listing.tagSlug());
        }
        if (listing.authorSlug() != null) {
            query.setParameter("author", listing.authorSlug());
        }
        if (before != null) {
            query.setParameter("at", before.at()).setParameter("id", before.id());
        }
    }

    /** What is at a path. */
    public PathLookup at(String path) {
        Instant t = clock.now();
        return whole("p.path = :key", path, t)
                .map(story -> new PathLookup(story, null, null))
                .orElseGet(() -> elsewhere(path, t));
    }

    /** A released story by its id. */
    public Optional<PublishedArticle> find(long articleId) {
        Instant t = clock.now();
        return whole("p.articleId = :key", articleId, t);
    }

    /** The teaser alone, for whoever needs to know only that and where it is out. */
    public Optional<ArticleTeaser> findTeaser(long articleId) {
        return teaser("p.articleId = :key", articleId, clock.now());
    }

    /** Which of these stories are out. */
    public Set<Long> released(Collection<Long> articleIds) {
        if (articleIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(entities.createQuery(
                        "select distinct p.articleId from Publication p where p.articleId in :ids and " + IsReleased.T,
                        Long.class)
                .setParameter("t", clock.now())
                .setParameter("ids", articleIds)
                .getResultList());
    }

    /**
     * What is breaking.
     *
     * @param story the newest one, or null
     * @param changesAt when something begins or ends to be breaking by the clock alone, or null
     */
    public record Breaking(ArticleTeaser story, Instant changesAt) {}

    /** The newest story that is breaking, for the banner, and when that changes by the clock alone. */
    public Breaking breaking() {
        Instant t = clock.now();
        List<Object[]> rows = entities.createQuery(BREAKING, Object[].class)
                .setMaxResults(MOST_BREAKING)
                .setParameter("t", t)
                .getResultList();
        ArticleTeaser newest = rows.stream()
                .filter(row -> !((Instant) row[0]).isAfter(t))
                .map(row -> counted((ArticleTeaser) row[2]))
                .findFirst()
                .orElse(null);
        Instant[] moments = rows.stream()
                .flatMap(row -> Stream.of(row[0], row[1], ((ArticleTeaser) row[2]).breakingUntil()))
                .toArray(Instant[]::new);
        return new Breaking(newest, next(t, moments));
    }

    /** When the next story appears or ends by the clock alone, or null; whoever shows a list must look again then. */
    public Instant nextChange() {
        return entities.createQuery(NEXT_CHANGE, Instant.class)
                .setParameter("t", clock.now())
                .setParameter("forever", EndOfTime.END)
                .getResultStream()
                .min(Instant::compareTo)
                .orElse(null);
    }

    /**
     * What readers were told about changes, newest first, without updates, slips of the pen and matters of law; of stories
     * that they no longer have too.
     */
    public Slice<ReleasedCorrection> corrections(Cursor before, int limit) {
        return corrections.all(clock.now(), before, limit);
    }

    /** What readers were told about changes of these stories, newest first. */
    public List<ReleasedCorrection> correctionsOf(Collection<Long> articleIds) {
        return corrections.under(clock.now(), articleIds);
    }

    private Optional<ArticleTeaser> teaser(String condition, Object key, Instant t) {
        return entities.createQuery(TEASER + " and " + condition, ArticleTeaser.class)
                .setParameter("t", t)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(this::counted);
    }

    /** With the comments that readers see, which their section decides where the story does not. */
    private ArticleTeaser counted(ArticleTeaser teaser) {
        return teaser.under(
                CommentMode.valueOf(sections.byId(teaser.sectionId()).commentMode()));
    }

    private Optional<PublishedArticle> whole(String condition, Object key, Instant t) {
        return entities.createQuery(WHOLE + " and " + condition, Object[].class)
                .setParameter("t", t)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(row -> whole(row, t));
    }

    private PublishedArticle whole(Object[] row, Instant t) {
        ArticleTeaser teaser = (ArticleTeaser) row[0];
        return new PublishedArticle(
                stories(List.of(teaser)).get(0),
                BodyReader.stored((String) row[1], (Integer) row[4]),
                onPage(row),
                (Instant) row[2],
                corrections.under(t, List.of(teaser.id())),
                next(t, (Instant) row[3], teaser.breakingUntil(), (Instant) row[2]));
    }

    private static Map<StoryField, Object> onPage(Object[] row) {
        Map<StoryField, Object> fields = new EnumMap<>(StoryField.class);
        for (StoryField field : StoryField.onPage()) {
            fields.put(field, row[FIRST_ON_PAGE + fields.size()]);
        }
        fields.values().removeIf(value -> value == null || value.equals(Boolean.FALSE));
        return fields;
    }

    private static Instant next(Instant t, Instant... changes) {
        return Stream.of(changes)
                .filter(Objects::nonNull)
                .filter(change -> change.isAfter(t) && change.isBefore(EndOfTime.END))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Where a story went that once was at this path; only what is released may be told of, and what was killed in public. */
    private PathLookup elsewhere(String path, Instant t) {
        List<Object[]> once = rows(
                "select p.articleId, a.withheld, a.publicNotice from Publication p, Article a"
                        + " where a.id = p.articleId and p.path = :path and p.releaseAt <= :t and p.endedAt > p.releaseAt"
                        + " and p.voidedAt is null order by p.releaseAt desc",
                path,
                t);
        if (once.isEmpty()) {
            return moved(path, t);
        }
        Object[] last = once.get(0);
        if (last[1] == PublicationState.KILLED) {
            return new PathLookup(null, null, (String) last[2]);
        }
        return pathOf((Long) last[0], t);
    }

    private PathLookup moved(String path, Instant t) {
        Redirect redirect = entities.find(Redirect.class, path);
        return redirect == null ? PathLookup.NOTHING : pathOf(redirect.articleId(), t);
    }

    private PathLookup pathOf(long articleId, Instant t) {
        return teaser("p.articleId = :key", articleId, t)
                .map(teaser -> new PathLookup(null, teaser.path(), null))
                .orElse(PathLookup.NOTHING);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String jpql, String path, Instant t) {
        return entities.createQuery(jpql)
                .setParameter("path", path)
                .setParameter("t", t)
                .setMaxResults(1)
                .getResultList();
    }

    private Slice<PublicStory> stories(Slice<ArticleTeaser> teasers) {
        return new Slice<>(stories(teasers.items()), teasers.next());
    }

    private List<PublicStory> stories(List<ArticleTeaser> teasers) {
        if (teasers.isEmpty()) {
            return List.of();
        }
        List<Long> ids = teasers.stream().map(ArticleTeaser::publicationId).toList();
        Map<Long, List<Byline>> bylines = new HashMap<>();
        for (Object[] row : children(
                "select p.id, b.personId, b.name, b.slug from Publication p join p.bylines b"
                        + " where p.id in :ids order by p.id, index(b)",
                ids)) {
            add(bylines, (Long) row[0], new Byline((Long) row[1], (String) row[2], (String) row[3]));
        }
        Map<Long, List<TagName>> tags = new HashMap<>();
        for (Object[] row : children(
                "select p.id, g.slug, n.name from Publication p join p.tags g join p.revision r join r.tags n"
                        + " where p.id in :ids and n.tagId = g.id order by p.id, index(g)",
                ids)) {
            add(tags, (Long) row[0], new TagName((String) row[1], (String) row[2]));
        }
        return teasers.stream()
                .map(teaser -> new PublicStory(
                        counted(teaser),
                        bylines.getOrDefault(teaser.publicationId(), List.of()),
                        tags.getOrDefault(teaser.publicationId(), List.of())))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> children(String jpql, Collection<Long> ids) {
        return entities.createQuery(jpql).setParameter("ids", ids).getResultList();
    }

    private static <T> void add(Map<Long, List<T>> lists, Long id, T item) {
        lists.computeIfAbsent(id, none -> new ArrayList<>()).add(item);
    }
}
