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
import org.broadsheet.importing.ImportBatch;
import org.broadsheet.importing.ImportReport;
import org.broadsheet.importing.ImportedStory;
import org.broadsheet.importing.StoryImport;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.section.SectionTree;
import org.broadsheet.text.Slugs;

/** Brings the released stories in by the import, dated over the past year, newest first in their written order. */
@ApplicationScoped
class DemoStories {
    private static final Logger LOG = System.getLogger(DemoStories.class.getName());
    private static final int BATCH = 200;

    /** What the demonstration calls itself as a source. */
    static final String SOURCE = "demonstration";

    private static final Duration BREAKING = Duration.ofHours(12);
    private static final Duration YEAR = Duration.ofDays(365);

    @Inject
    StoryImport imports;

    @Inject
    DemoComments comments;

    @Inject
    SectionTree sections;

    @Inject
    DemoPeople people;

    @Inject
    DatabaseClock clock;

    /** Brings stories in that were released, with what readers said. */
    void store(List<Story> stories, int invented, InventedStories inventor) {
        int total = stories.size() + invented;
        for (int start = 0; start < total; start += BATCH) {
            int end = Math.min(total, start + BATCH);
            List<ImportedStory> batch = IntStream.range(start, end)
                    .mapToObj(n -> n < stories.size()
                            ? imported(stories.get(n), n, total)
                            : imported(inventor.story(n), n, total, inventor))
                    .toList();
            ImportReport report = imports.run(people.actor("publisher"), ImportBatch.of(SOURCE, batch));
            if (report.count(ImportReport.Outcome.REFUSED) > 0) {
                throw new IllegalStateException("Stories of the demonstration were refused: " + report.lines());
            }
            if (total > BATCH) {
                LOG.log(Level.INFO, "The demonstration has {0} of {1} stories.", end, total);
            }
        }
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

    private ImportedStory imported(Story story, int number, int total) {
        Instant published = publishedAt(clock.now(), number, total);
        return imported(story, number, published, comments.of(story, published));
    }

    private ImportedStory imported(Story story, int number, int total, InventedStories inventor) {
        Instant published = publishedAt(clock.now(), number, total);
        return imported(story, number, published, comments.invented(number, published, inventor));
    }

    private ImportedStory imported(
            Story story, int number, Instant published, List<ImportedStory.Comment> conversation) {
        Instant now = clock.now();
        StoryContent content = content(story, breakingUntil(story, published, now));
        List<ImportedStory.Version> versions = new ArrayList<>();
        versions.add(new ImportedStory.Version(content, List.of(), published.minus(Duration.ofHours(3)), published));
        Instant at = published;
        for (CorrectionText correction : story.corrections()) {
            at = at.plus(Duration.between(at, now).dividedBy(3));
            Change change = new Change(ChangeKind.valueOf(correction.kind()), correction.text());
            versions.add(new ImportedStory.Version(content.with(change), List.of(), at, at));
        }
        return new ImportedStory(
                String.valueOf(number),
                ImportedStory.State.RELEASED,
                notes(story, null, 5),
                versions,
                null,
                null,
                new ImportedStory.Readers(List.of(), new Random(number).nextInt(9000) + 45L, conversation));
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
