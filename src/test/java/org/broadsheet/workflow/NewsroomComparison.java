package org.broadsheet.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.Slice;
import org.broadsheet.publication.ArticleTeaser;
import org.broadsheet.publication.PathLookup;
import org.broadsheet.publication.PublicStory;
import org.broadsheet.publication.PublishedArticle;
import org.broadsheet.publication.PublishedArticles;
import org.broadsheet.publication.ReleasedCorrection;
import org.broadsheet.publication.TeaserQuery;
import org.broadsheet.section.SectionTree;
import org.broadsheet.testing.House;
import org.broadsheet.workflow.StoryModel.Span;
import org.broadsheet.workflow.StoryModel.Told;

/**
 * Holds every public read, and what is in the store, against what the models of the stories say.
 *
 * @param stories the models by the ids of their stories
 * @param paths every path that a story ever had
 * @param sections the ids of those that have lists
 */
record NewsroomComparison(House house, Map<Long, StoryModel> stories, Set<String> paths, List<Long> sections) {
    static final List<String> TAGS = List.of("Rivers", "Lakes", "Seas");
    static final List<String> WRITERS = List.of("Ada Quill", "Ben Nib", "Cleo Ink");

    /** Every public read at this instant. */
    void compare(Instant t, String where) {
        Instant before = house.clock().instant();
        house.clock().set(t);
        try {
            String at = where + ", seen at " + t;
            compareLists(t, at);
            compareStories(t, at);
            comparePaths(t, before, at);
            compareCorrections(t, at);
            compareBanner(t, at);
        } finally {
            house.clock().set(before);
        }
    }

    private PublishedArticles readers() {
        return house.get(PublishedArticles.class);
    }

    /** The stories whose released copy is such, newest first. */
    private List<Long> expected(Instant t, Predicate<Span> such) {
        return stories.values().stream()
                .filter(story -> story.at(t).filter(such).isPresent())
                .sorted((one, other) -> {
                    int byTime =
                            other.at(t).orElseThrow().first.compareTo(one.at(t).orElseThrow().first);
                    return byTime != 0 ? byTime : Long.compare(other.id, one.id);
                })
                .map(story -> story.id)
                .toList();
    }

    private List<Long> listed(TeaserQuery listing) {
        List<Long> ids = new ArrayList<>();
        Cursor cursor = null;
        do {
            Slice<PublicStory> page = readers().list(listing, cursor, 2);
            page.items().forEach(story -> ids.add(story.teaser().id()));
            cursor = Cursor.parse(page.next());
        } while (cursor != null);
        return ids;
    }

    private void compareLists(Instant t, String where) {
        assertThat(listed(TeaserQuery.everything())).as(where).isEqualTo(expected(t, span -> true));
        for (long section : sections) {
            List<Long> within = house.get(SectionTree.class).within(section);
            assertThat(listed(TeaserQuery.ofSections(within)))
                    .as(where)
                    .isEqualTo(expected(t, span -> within.contains(span.content.sectionId())));
        }
        for (String tag : TAGS) {
            assertThat(listed(TeaserQuery.ofTag(tag.toLowerCase(Locale.ROOT))))
                    .as(where)
                    .isEqualTo(expected(t, span -> span.content.tags().contains(tag)));
        }
        for (String writer : WRITERS) {
            assertThat(listed(
                            TeaserQuery.ofAuthor(writer.toLowerCase(Locale.ROOT).replace(' ', '-'))))
                    .as(where)
                    .isEqualTo(expected(
                            t, span -> span.content.bylines().get(0).name().equals(writer)));
        }
    }

    private void compareStories(Instant t, String where) {
        for (StoryModel story : stories.values()) {
            Span span = story.at(t).orElse(null);
            ArticleTeaser teaser = readers().findTeaser(story.id).orElse(null);
            PublishedArticle whole = readers().find(story.id).orElse(null);
            if (span == null) {
                assertThat(teaser).as(where).isNull();
                assertThat(whole).as(where).isNull();
            } else {
                assertThat(teaser).as(where).isNotNull();
                assertThat(teaser.headline()).as(where).isEqualTo(span.content.headline());
                assertThat(teaser.path()).as(where).isEqualTo(span.path);
                assertThat(teaser.firstPublishedAt()).as(where).isEqualTo(span.first);
                assertThat(teaser.breakingUntil()).as(where).isEqualTo(span.breakingUntil);
                assertThat(whole.teaser()).as(where).isEqualTo(teaser);
            }
        }
    }

    private void comparePaths(Instant t, Instant present, String where) {
        for (String path : paths) {
            PathLookup found = readers().at(path);
            StoryModel here = stories.values().stream()
                    .filter(story ->
                            story.at(t).filter(span -> span.path.equals(path)).isPresent())
                    .findFirst()
                    .orElse(null);
            if (here != null) {
                assertThat(found.article()).as(where + " " + path).isNotNull();
                assertThat(found.article().teaser().id()).as(where).isEqualTo(here.id);
                continue;
            }
            assertThat(found.article()).as(where + " " + path).isNull();
            if (found.movedTo() != null) {
                assertThat(stories.values())
                        .as(where + " " + path + " leads to what is released")
                        .anyMatch(story -> story.at(t)
                                .filter(span -> span.path.equals(found.movedTo()))
                                .isPresent());
            }
            if (found.goneNotice() != null) {
                assertThat(stories.values())
                        .as(where + " " + path + " was out and is gone for good")
                        .anyMatch(story -> story.killed && story.wasOut(present));
            }
        }
    }

    private void compareCorrections(Instant t, String where) {
        List<String> expected = new ArrayList<>();
        for (StoryModel story : stories.values()) {
            if (story.wasOut(t)) {
                story.told.stream()
                        .filter(told -> !told.at().isAfter(t) && told.change().kind() != ChangeKind.UPDATE)
                        .map(told -> line(story, told))
                        .forEach(expected::add);
            }
        }
        List<String> actual = readers().corrections(null, 100).items().stream()
                .map(NewsroomComparison::line)
                .toList();
        assertThat(actual).as(where).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String line(StoryModel story, Told told) {
        return story.id + " " + told.at() + " " + told.change().kind() + " "
                + told.change().text();
    }

    private static String line(ReleasedCorrection correction) {
        return correction.articleId() + " " + correction.at() + " " + correction.kind() + " " + correction.text();
    }

    private void compareBanner(Instant t, String where) {
        List<Long> breaking = expected(t, span -> span.breakingUntil != null && span.breakingUntil.isAfter(t));
        ArticleTeaser banner = readers().breaking().story();
        Long shown = banner == null ? null : banner.id();
        assertThat(shown).as(where).isEqualTo(breaking.isEmpty() ? null : breaking.get(0));
    }

    /** What is to come of each story stands in the outbox, and nothing else. */
    void compareComing(String where) {
        Instant now = house.clock().instant();
        for (StoryModel story : stories.values()) {
            List<String> rows = house
                    .rows(
                            "select topic, due_at from outbox where subject = ? and voided_at is null and due_at > ?",
                            "article:" + story.id,
                            Timestamp.from(now))
                    .stream()
                    .map(row -> row.get(0) + " " + row.get(1))
                    .toList();
            assertThat(rows).as(where + ": what is to come").containsExactlyInAnyOrderElementsOf(story.coming(now));
        }
    }

    // --- what is in the store ---------------------------------------------------------------------------------------

    void checkStore(String where) {
        assertThat(house.rows("select p.id from publication p join publication q on q.article_id = p.article_id"
                        + " and q.id <> p.id and q.release_at < p.ended_at and p.release_at < q.ended_at"
                        + " where p.ended_at > p.release_at and q.ended_at > q.release_at"))
                .as(where + ": out twice")
                .isEmpty();
        assertThat(house.rows("select p.id from publication p where not p.without_approval and not exists"
                        + " (select 1 from approval a join article_revision r on r.id = a.revision_id"
                        + " where a.revision_id = p.revision_id and a.content_hash = p.content_hash"
                        + " and a.approver_id <> r.author_id and a.approved_at <= p.decided_at)"))
                .as(where + ": out without a second pair of eyes")
                .isEmpty();
        assertThat(house.rows("select a.id from approval a join article_revision r on r.id = a.revision_id"
                        + " where a.approver_id = r.author_id"))
                .as(where + ": approved by who wrote it")
                .isEmpty();
        assertThat(house.rows("select a.id from article a where a.signature_owed and not exists"
                        + " (select 1 from publication p where p.article_id = a.id and p.without_approval"
                        + " and p.voided_at is null)"))
                .as(where + ": owed for nothing")
                .isEmpty();
    }
}
