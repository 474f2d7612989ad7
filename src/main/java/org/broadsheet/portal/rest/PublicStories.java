package org.broadsheet.portal.rest;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadsheet.platform.Slice;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.portal.rest.PublicStoryJson.BylineJson;
import org.broadsheet.portal.rest.PublicStoryJson.CorrectionJson;
import org.broadsheet.portal.rest.PublicStoryJson.SectionJson;
import org.broadsheet.publication.ArticleTeaser;
import org.broadsheet.publication.PublicStory;
import org.broadsheet.publication.PublishedArticle;
import org.broadsheet.publication.PublishedArticles;
import org.broadsheet.publication.ReleasedCorrection;
import org.broadsheet.publication.TagName;
import org.broadsheet.section.SectionEntry;
import org.broadsheet.section.SectionTree;

/** Writes released stories as programs read them; a list takes two statements more than its page, however long it is. */
@ApplicationScoped
class PublicStories {
    @Inject
    PublishedArticles published;

    @Inject
    SectionTree sections;

    @Inject
    DatabaseClock clock;

    public Slice<PublicStoryJson> list(Slice<PublicStory> slice) {
        List<Long> ids =
                slice.items().stream().map(story -> story.teaser().id()).toList();
        Map<Long, List<ReleasedCorrection>> corrections =
                published.correctionsOf(ids).stream().collect(groupingBy(ReleasedCorrection::articleId));
        return slice.map(story -> {
            long id = story.teaser().id();
            return json(story, new Rest(corrections.getOrDefault(id, List.of()), null));
        });
    }

    public PublicStoryJson whole(PublishedArticle article) {
        return json(article.story(), new Rest(article.corrections(), article.body()));
    }

    /** What a list does not hold by itself. */
    private record Rest(List<ReleasedCorrection> corrections, String body) {}

    private PublicStoryJson json(PublicStory story, Rest rest) {
        ArticleTeaser teaser = story.teaser();
        SectionEntry section = sections.byId(teaser.sectionId());
        Instant now = clock.now();
        return new PublicStoryJson(
                teaser.id(),
                teaser.path(),
                new SectionJson(section.slug(), section.name()),
                teaser.headline(),
                teaser.kicker(),
                teaser.standfirst(),
                teaser.kind(),
                teaser.isBreakingAt(now),
                story.bylines().stream()
                        .map(credit -> new BylineJson(credit.name(), credit.slug()))
                        .toList(),
                story.tags().stream().map(TagName::name).toList(),
                teaser.language(),
                teaser.firstPublishedAt(),
                teaser.updatedAt(),
                teaser.readingMinutes(),
                teaser.views(),
                teaser.comments(),
                teaser.commentMode().name(),
                rest.corrections().stream()
                        .map(c -> new CorrectionJson(c.kind(), c.text(), c.at(), c.withdrawal()))
                        .toList(),
                rest.body());
    }
}
