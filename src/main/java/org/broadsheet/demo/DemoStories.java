package org.broadsheet.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.article.ArticleKind;
import org.broadsheet.article.Change;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.StoryField;
import org.broadsheet.article.Visibility;
import org.broadsheet.demo.DemoTexts.CorrectionText;
import org.broadsheet.demo.DemoTexts.Story;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.publication.ArchivedStory;
import org.broadsheet.section.SectionTree;
import org.broadsheet.text.Slugs;
import org.broadsheet.workflow.Archive;

/** Puts the released stories into the archive, dated over the past year, newest first in their written order. */
@ApplicationScoped
class DemoStories {
    private static final Logger LOG = System.getLogger(DemoStories.class.getName());
    private static final int BATCH = 200;
    private static final Duration BREAKING = Duration.ofHours(12);
    private static final Duration YEAR = Duration.ofDays(365);

    @Inject
    Archive archive;

    @Inject
    SectionTree sections;

    @Inject
    DemoPeople people;

    @Inject
    DatabaseClock clock;

    /** A story in the archive. */
    record Stored(long id, Instant published) {}

    /** Stores stories; the answer is in the same order. */
    List<Stored> store(List<Story> stories, int invented, InventedStories inventor) {
        int total = stories.size() + invented;
        List<Stored> stored = new ArrayList<>();
        for (int start = 0; start < total; start += BATCH) {
            List<ArchivedStory> batch = IntStream.range(start, Math.min(total, start + BATCH))
                    .mapToObj(n -> archived(n < stories.size() ? stories.get(n) : inventor.story(n), n, total))
                    .toList();
            List<Long> ids = archive.take(batch);
            for (int n = 0; n < ids.size(); n++) {
                stored.add(new Stored(ids.get(n), batch.get(n).publishedAt()));
            }
            if (total > BATCH) {
                LOG.log(Level.INFO, "The demonstration has {0} of {1} stories.", stored.size(), total);
            }
        }
        return stored;
    }

    /** What a written story says, as the editor would have typed it. */
    StoryContent content(Story story, Instant breakingUntil) {
        Map<StoryField, Object> values = new EnumMap<>(StoryField.class);
        values.put(
                StoryField.SECTION,
                sections.findBySlug(story.section()).orElseThrow().id());
        values.put(StoryField.KIND, ArticleKind.valueOf(story.kind()));
        values.put(StoryField.KICKER, story.kicker());
        values.put(StoryField.HEADLINE, story.headline());
        values.put(StoryField.SHORT_HEADLINE, story.shortHeadline());
        values.put(StoryField.SEARCH_HEADLINE, story.searchHeadline());
        values.put(StoryField.STANDFIRST, story.standfirst());
        values.put(StoryField.BODY, story.body());
        values.put(StoryField.DATELINE, story.dateline());
        values.put(StoryField.LANGUAGE, story.language());
        values.put(StoryField.BREAKING_UNTIL, breakingUntil);
        values.put(
                StoryField.BYLINES, story.bylines().stream().map(people::credit).toList());
        values.put(StoryField.TAGS, story.tags().stream().map(people::tagName).toList());
        return StoryContent.of(values);
    }

    DeskNotes notes(Story story, Instant due, int priority) {
        return new DeskNotes(slugline(story), due, priority, null, null, false, false, Visibility.NEWSROOM);
    }

    /** The desk says a story in two words. */
    private static String slugline(Story story) {
        return Stream.of(Slugs.of(story.headline(), story.language()).split("-"))
                .filter(word -> word.length() > 3)
                .limit(2)
                .collect(Collectors.joining("-"));
    }

    private ArchivedStory archived(Story story, int number, int total) {
        Instant now = clock.now();
        Instant published = publishedAt(now, number, total);
        String writer = story.bylines().stream()
                .filter(handle -> people.actor(handle) != null)
                .findFirst()
                .orElse("reporter");
        List<ArchivedStory.ArchivedChange> changes = new ArrayList<>();
        Instant at = published;
        for (CorrectionText correction : story.corrections()) {
            at = at.plus(Duration.between(at, now).dividedBy(3));
            changes.add(new ArchivedStory.ArchivedChange(
                    new Change(ChangeKind.valueOf(correction.kind()), correction.text()), at));
        }
        return new ArchivedStory(
                content(story, breakingUntil(story, published, now)),
                notes(story, null, 5),
                people.actor(writer),
                people.actor("editor"),
                published.minus(Duration.ofHours(3)),
                published,
                changes,
                new Random(number).nextInt(9000) + 45L);
    }

    /** Only a story of the last hours is breaking, and for some hours more. */
    static Instant breakingUntil(Story story, Instant published, Instant now) {
        return story.breaking() && published.isAfter(now.minus(BREAKING)) ? now.plus(BREAKING) : null;
    }

    /** The first are minutes and hours old, the last a year: as a paper's archive thins out when one looks back. */
    private static Instant publishedAt(Instant now, int number, int total) {
        double share = (number + 0.5) / total;
        long seconds = Math.round(YEAR.toSeconds() * Math.pow(share, 1.6)) + 600L * (number + 1) % 3600;
        return now.minusSeconds(Math.max(900, seconds)).truncatedTo(ChronoUnit.SECONDS);
    }
}
