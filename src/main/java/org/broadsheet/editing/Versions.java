package org.broadsheet.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.account.People;
import org.broadsheet.article.Article;
import org.broadsheet.article.NewsroomArticles;
import org.broadsheet.article.Revision;
import org.broadsheet.article.RevisionRow;
import org.broadsheet.body.BodyReader;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.CursorSeals;
import org.broadsheet.platform.Slice;
import org.broadsheet.publication.PublicationTimeline;
import org.broadsheet.publication.PublicationTimelines;
import org.broadsheet.section.SectionTree;
import org.broadsheet.text.Blame;
import org.broadsheet.workflow.StoryStatus;

/**
 * The versions of a story for the staff: one whole, the list of all, what changed between two of them, and who wrote
 * which sentence of the newest. For whoever may not know of the story it does not exist.
 */
@ApplicationScoped
@Transactional
public class Versions {
    /** Blame looks at no more versions than these; whatever is older counts as the oldest of them. */
    static final int MOST_BLAMED = 200;

    private static final int AT_ONCE = 20;
    private static final String ROW = "select new org.broadsheet.article.RevisionRow(r.id, r.number, r.headline,"
            + " r.wordCount, r.contentHash, r.note, w.handle, w.displayName, r.createdAt, r.changeKind, r.changeText)"
            + " from Revision r join Person w on w.id = r.authorId where r.articleId = :article";

    @Inject
    EntityManager entities;

    @Inject
    CursorSeals seals;

    @Inject
    NewsroomArticles newsroom;

    @Inject
    PublicationTimelines readers;

    @Inject
    SectionTree sections;

    @Inject
    People people;

    @Inject
    Locks locks;

    /** Refuses with 404 whoever may not know of the story. */
    public void require(Actor reader, long articleId) {
        newsroom.require(reader, articleId);
    }

    /** The story as it is worked on, and where it stands. */
    public WorkingStory working(Actor reader, long articleId) {
        Article article = newsroom.require(reader, articleId);
        PublicationTimeline released = readers.look(articleId);
        return new WorkingStory(
                version(article.working()),
                article.notes(),
                StoryStatus.of(released),
                article.claimedBy() == null
                        ? null
                        : people.find(article.claimedBy()).orElse(null),
                Locks.Holder.nameOf(locks.holders(List.of(articleId)).get(articleId)),
                readers.told(articleId),
                released.hasTold(article.working()));
    }

    /** One version whole. */
    public StoryVersion version(Actor reader, long articleId, int number) {
        newsroom.require(reader, articleId);
        return version(newsroom.revision(articleId, number));
    }

    private StoryVersion version(Revision revision) {
        return new StoryVersion(
                revision.articleId(),
                revision.number(),
                revision.contentHash(),
                revision.content(),
                revision.wordCount(),
                people.find(revision.authorId()).orElseThrow(),
                revision.createdAt(),
                revision.note());
    }

    /** The versions, newest first. */
    public Slice<RevisionRow> list(Actor reader, long articleId, Cursor before, int limit) {
        newsroom.require(reader, articleId);
        String list = "versions of " + articleId;
        seals.check(list, before);
        TypedQuery<RevisionRow> query = entities.createQuery(
                        ROW + (before == null ? "" : " and r.number < :before") + " order by r.number desc",
                        RevisionRow.class)
                .setParameter("article", articleId)
                .setMaxResults(limit + 1);
        if (before != null) {
            query.setParameter("before", before.id());
        }
        return seals.slice(list, query.getResultList(), limit, row -> new Cursor(row.savedAt(), row.number()));
    }

    /** What changed from one version to another, whichever is the older. */
    public VersionDiff diff(Actor reader, long articleId, int from, int to) {
        newsroom.require(reader, articleId);
        return VersionDiff.between(
                newsroom.revision(articleId, from).content(),
                newsroom.revision(articleId, to).content(),
                id -> sections.byId(id).slug());
    }

    /** Who wrote which sentence of the newest version. */
    public List<BlamedSentence> blame(Actor reader, long articleId) {
        Revision newest = newsroom.require(reader, articleId).working();
        Map<Integer, RevisionRow> rows = newsroom.revisions(articleId, MOST_BLAMED).stream()
                .collect(Collectors.toMap(RevisionRow::number, Function.identity()));
        Blame blame = new Blame();
        int first = newest.number() - rows.size() + 1;
        for (int number = first; number <= newest.number(); number += AT_ONCE) {
            texts(articleId, number)
                    .forEach(text -> blame.add(
                            (Integer) text[0],
                            (String) text[1],
                            (String) text[2],
                            BodyReader.stored((String) text[3], (Integer) text[4])));
        }
        return blame.sentences(Locale.forLanguageTag(newest.content().language())).stream()
                .map(sentence ->
                        new BlamedSentence(sentence, rows.get(sentence.written()), rows.get(sentence.changed())))
                .toList();
    }

    /** A few versions at a time, for each may be a megabyte; the texts alone, for the provider would keep the entities. */
    private List<Object[]> texts(long articleId, int from) {
        return entities.createQuery(
                        "select r.number, r.headline, r.standfirst, r.body, r.bodyFormat from Revision r where r.articleId = :article"
                                + " and r.number >= :from and r.number < :until order by r.number",
                        Object[].class)
                .setParameter("article", articleId)
                .setParameter("from", from)
                .setParameter("until", from + AT_ONCE)
                .getResultList();
    }
}
