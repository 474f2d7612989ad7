package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.Slice;
import org.broadsheet.section.SectionTree;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.testing.Times;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class PublishedArticlesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Parameter
    House house;

    private Samples samples;
    private PublishedArticles readers;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        readers = house.get(PublishedArticles.class);
    }

    private List<Long> ids(Listing listing) {
        return readers.list(listing, null, 50).items().stream()
                .map(story -> story.teaser().id())
                .toList();
    }

    private Instant later() {
        return house.clock().instant().plus(HOUR);
    }

    @Test
    void newestFirst() {
        List<Long> stories = IntStream.range(0, 3).mapToObj(n -> samples.live()).toList();
        assertThat(ids(Listing.everything())).containsExactly(stories.get(2), stories.get(1), stories.get(0));
    }

    @Test
    void anUpdateDoesNotMoveAStoryUp() {
        long old = samples.live();
        long young = samples.live();
        samples.revise(samples.reporter(), old, copy -> copy.headline("New").change(ChangeKind.UPDATE, "More."));
        samples.publish(old);
        assertThat(ids(Listing.everything())).containsExactly(young, old);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        List<Long> all = new ArrayList<>();
        Instant at = later();
        for (int n = 0; n < 5; n++) {
            all.add(0, samples.scheduled(at));
        }
        house.clock().set(at);
        all.add(0, samples.live());
        List<Long> seen = new ArrayList<>();
        Cursor cursor = null;
        do {
            Slice<PublicStory> page = readers.list(Listing.everything(), cursor, 2);
            assertThat(page.items()).hasSize(2);
            page.items().forEach(story -> seen.add(story.teaser().id()));
            cursor = Cursor.parse(page.next());
        } while (cursor != null);
        assertThat(seen).containsExactlyElementsOf(all);
    }

    private void set(String table, String mode, long id) {
        house.within(() -> {
            house.entities()
                    .createNativeQuery("update " + table + " set comment_mode = ?1 where id = ?2")
                    .setParameter(1, mode)
                    .setParameter(2, id)
                    .executeUpdate();
            house.entities()
                    .createNativeQuery("update article_stats set comments = 3")
                    .executeUpdate();
        });
        house.clock().advance(Duration.ofMinutes(1));
    }

    private List<Integer> countsOf(long story) {
        return Arrays.asList(
                readers.find(story).orElseThrow().teaser().comments(),
                readers.findTeaser(story).orElseThrow().comments(),
                readers.list(Listing.everything(), null, 10)
                        .items()
                        .get(0)
                        .teaser()
                        .comments());
    }

    @Test
    void hiddenCommentsAreNotCounted() {
        long story = samples.live();
        set("article", "CLOSED", story);
        assertThat(countsOf(story)).containsOnly(3);
        set("article", "HIDDEN", story);
        assertThat(countsOf(story)).containsOnlyNulls();
        set("article", null, story);
        assertThat(countsOf(story)).containsOnly(3);
        set("section", "HIDDEN", samples.world().id());
        assertThat(countsOf(story)).containsOnlyNulls();
        set("article", "OPEN", story);
        assertThat(countsOf(story)).containsOnly(3);
        assertThat(readers.findTeaser(story).orElseThrow().commentMode()).isEqualTo(CommentMode.OPEN);
    }

    @Test
    void anEmptyListIsEmpty() {
        samples.draft();
        assertThat(readers.list(Listing.everything(), null, 10)).isEqualTo(new Slice<>(List.of(), null));
        assertThat(readers.list(Listing.ofTag("none"), null, 10).items()).isEmpty();
    }

    @Test
    void aSectionShowsWhatIsUnderItToo() {
        long sport = samples.section("sport").id();
        long tennis = samples.sectionUnder("tennis", "sport").id();
        long world = samples.live();
        long inSport = samples.publish(
                samples.draft(samples.reporter(), samples.copy().section(sport).copy()));
        long inTennis = samples.publish(
                samples.draft(samples.reporter(), samples.copy().section(tennis).copy()));
        SectionTree tree = house.get(SectionTree.class);
        assertThat(ids(Listing.ofSections(tree.within(sport)))).containsExactly(inTennis, inSport);
        assertThat(ids(Listing.ofSections(tree.within(tennis)))).containsExactly(inTennis);
        assertThat(ids(Listing.ofSections(tree.within(samples.world().id())))).containsExactly(world);
    }

    @Test
    void listsFollowTheReleasedVersionAndNotTheWorkingCopy() {
        long story = samples.publish(samples.draft(
                samples.reporter(),
                samples.copy().tags("Rivers").bylines("Ada Quill").copy()));
        long sport = samples.section("sport").id();
        samples.revise(samples.reporter(), story, copy -> copy.tags("Lakes")
                .bylines("Ben Nib")
                .section(sport)
                .headline("Secret")
                .change(ChangeKind.TYPO, null));
        assertThat(ids(Listing.ofTag("rivers"))).containsExactly(story);
        assertThat(ids(Listing.ofTag("lakes"))).isEmpty();
        assertThat(ids(Listing.ofAuthor("ada-quill"))).containsExactly(story);
        assertThat(ids(Listing.ofAuthor("ben-nib"))).isEmpty();
        assertThat(ids(Listing.ofSections(List.of(sport)))).isEmpty();
        assertThat(readers.find(story).orElseThrow().teaser().headline()).isEqualTo("Bridge opens over the harbour");
        samples.publish(story);
        assertThat(ids(Listing.ofTag("rivers"))).isEmpty();
        assertThat(ids(Listing.ofTag("lakes"))).containsExactly(story);
        assertThat(ids(Listing.ofAuthor("ben-nib"))).containsExactly(story);
        assertThat(ids(Listing.ofSections(List.of(sport)))).containsExactly(story);
    }

    @Test
    void namesAndTagsKeepTheirOrder() {
        samples.publish(samples.draft(
                samples.reporter(),
                samples.copy()
                        .bylines("Zoe Last", "Ada Quill", "Ben Nib")
                        .tags("Water", "Art", "Money")
                        .copy()));
        PublicStory story = readers.list(Listing.everything(), null, 1).items().get(0);
        assertThat(story.bylines()).extracting(Credit::name).containsExactly("Zoe Last", "Ada Quill", "Ben Nib");
        assertThat(story.tags()).extracting(TagName::name).containsExactly("Water", "Art", "Money");
    }

    @Test
    void aListIsThreeStatementsHoweverLong() {
        IntStream.range(0, 12)
                .forEach(n -> samples.publish(samples.draft(
                        samples.reporter(),
                        samples.copy()
                                .tags("Tag " + n, "Rivers")
                                .bylines("Ada Quill", "Writer " + n)
                                .copy())));
        // A node reads the key of its cursors once.
        readers.list(Listing.everything(), null, 1);
        for (Listing listing : List.of(
                Listing.everything(),
                Listing.ofTag("rivers"),
                Listing.ofAuthor("ada-quill"),
                Listing.ofSections(List.of(samples.world().id())))) {
            assertThat(house.statements(() -> readers.list(listing, null, 10))).hasSize(3);
        }
    }

    @Test
    void aStoryIsFiveStatements() {
        long story = samples.publish(samples.draft(
                samples.reporter(),
                samples.copy().tags("One", "Two").bylines("Ada", "Ben").copy()));
        String path = readers.findTeaser(story).orElseThrow().path();
        assertThat(house.statements(() -> readers.at(path))).hasSizeLessThanOrEqualTo(5);
        assertThat(house.statements(() -> readers.find(story))).hasSizeLessThanOrEqualTo(5);
        assertThat(house.statements(() -> readers.findTeaser(story))).hasSize(1);
        assertThat(house.statements(() -> readers.at("/nothing/here"))).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aStoryIsShownWhole() {
        long story = samples.publish(samples.draft(
                samples.reporter(),
                samples.copy()
                        .kicker("Harbour")
                        .kind(ArticleKind.OPINION)
                        .language("uk")
                        .copy()));
        PublishedArticle whole = readers.find(story).orElseThrow();
        assertThat(whole.teaser().kicker()).isEqualTo("Harbour");
        assertThat(whole.teaser().kind()).isEqualTo(ArticleKind.OPINION);
        assertThat(whole.teaser().language()).isEqualTo("uk");
        assertThat(whole.body()).startsWith("<p>The mayor");
        assertThat(whole.teaser().wordCount()).isBetween(50, 80);
        assertThat(whole.nextChangeAt()).isNull();
        assertThat(whole.corrections()).isEmpty();
    }

    @Test
    void whatIsNotReleasedIsNowhere() {
        Instant at = later();
        List<Long> hidden = List.of(
                samples.draft(),
                samples.inReview(),
                samples.returned(),
                samples.approved(),
                samples.spiked(),
                samples.scheduled(at),
                samples.withdrawn(),
                samples.killed(),
                samples.expired());
        assertThat(ids(Listing.everything())).isEmpty();
        assertThat(ids(Listing.ofTag("bridges"))).isEmpty();
        assertThat(ids(Listing.ofAuthor("ada-quill"))).isEmpty();
        hidden.forEach(story -> {
            assertThat(readers.find(story)).isEmpty();
            assertThat(readers.findTeaser(story)).isEmpty();
        });
        house.rows("select path from publication")
                .forEach(row ->
                        assertThat(readers.at((String) row.get(0)).article()).isNull());
    }

    @Test
    void aScheduledStoryAppearsOnTheMicrosecond() {
        Instant at = later();
        long story = samples.scheduled(at);
        house.clock().set(at.minusNanos(1000));
        assertThat(readers.find(story)).isEmpty();
        house.clock().set(at);
        assertThat(readers.find(story)).isPresent();
        assertThat(readers.findTeaser(story).orElseThrow().firstPublishedAt()).isEqualTo(at);
    }

    @Test
    void theBannerIsTheNewestBreakingStory() {
        assertThat(readers.breaking().story()).isNull();
        long first = samples.publish(samples.draft(
                samples.reporter(),
                samples.copy().breakingUntil(later().plus(HOUR)).copy()));
        long second = samples.publish(samples.draft(
                samples.reporter(), samples.copy().breakingUntil(later()).copy()));
        assertThat(readers.breaking().story().id()).isEqualTo(second);
        house.clock().advance(HOUR);
        assertThat(readers.breaking().story().id()).isEqualTo(first);
        house.clock().advance(HOUR);
        assertThat(readers.breaking().story()).isNull();
    }

    @Test
    void aListIsLookedAtAgainWhenTheNextStoryAppearsOrEnds() {
        assertThat(readers.nextChange()).isNull();
        samples.live();
        assertThat(readers.nextChange()).isNull();
        Instant release = later();
        samples.scheduled(release);
        samples.scheduled(release.plus(HOUR));
        assertThat(readers.nextChange()).isEqualTo(release);
        house.clock().set(release);
        assertThat(readers.nextChange()).isEqualTo(release.plus(HOUR));
        house.clock().set(release.plus(HOUR));
        assertThat(readers.nextChange()).isNull();
    }

    @Test
    void theBannerIsLookedAtAgainWhenABreakingStoryAppears() {
        Instant release = later();
        samples.schedule(
                samples.draft(
                        samples.reporter(),
                        samples.copy().breakingUntil(release.plus(HOUR)).copy()),
                release);
        assertThat(readers.breaking().story()).isNull();
        assertThat(readers.breaking().changesAt()).isEqualTo(release);
        house.clock().set(release);
        assertThat(readers.breaking().story()).isNotNull();
        assertThat(readers.breaking().changesAt()).isEqualTo(release.plus(HOUR));
    }

    @Test
    void breakingIsAnAttributeOfThePublication() {
        long story = samples.live();
        Instant until = later();
        house.get(Workflow.class).breaking(samples.editor(), story, until);
        assertThat(readers.breaking().story().breakingUntil()).isEqualTo(until);
        assertThat(readers.find(story).orElseThrow().nextChangeAt()).isEqualTo(until);
        assertThat(samples.newest(story).number()).isEqualTo(1);
        house.get(Workflow.class).breaking(samples.editor(), story, null);
        assertThat(readers.breaking().story()).isNull();
    }

    @Test
    void aTypoDoesNotBringAnEndedBannerBack() {
        long story = samples.publish(samples.draft(
                samples.reporter(), samples.copy().breakingUntil(later()).copy()));
        house.get(Workflow.class).breaking(samples.editor(), story, null);
        samples.revise(
                samples.reporter(), story, copy -> copy.headline("Typo mended").change(ChangeKind.TYPO, null));
        samples.publish(story);
        assertThat(readers.breaking().story()).isNull();
    }

    @Test
    void theNextChangeIsTheEarliestOfEndAndBreaking() {
        long story = samples.approve(samples.draft(
                samples.reporter(), samples.copy().breakingUntil(later()).copy()));
        Instant end = later().plus(HOUR);
        samples.move(samples.editor(), Times.until(samples.ask(story, Transition.PUBLISH), end));
        assertThat(readers.find(story).orElseThrow().nextChangeAt()).isBefore(end);
        house.clock().advance(HOUR);
        assertThat(readers.find(story).orElseThrow().nextChangeAt()).isEqualTo(end);
        house.clock().set(end);
        assertThat(readers.find(story)).isEmpty();
    }

    @Test
    void theNextChangeIsThePlannedUpdateToo() {
        Instant at = later();
        long story = samples.liveWithPlan(at);
        assertThat(readers.find(story).orElseThrow().nextChangeAt()).isEqualTo(at);
    }

    @Test
    void aStoryRemovedForGoodSaysSoAtItsAddress() {
        long story = samples.live();
        String path = readers.findTeaser(story).orElseThrow().path();
        samples.kill(story);
        Found found = readers.at(path);
        assertThat(found.goneNotice()).isEqualTo(Samples.NOTICE);
        assertThat(found.article()).isNull();
    }

    @Test
    void oneRemovedBeforeItWasOutIsSimplyNotThere() {
        Instant at = later();
        long story = samples.scheduled(at);
        String path = (String) house.rows("select path from publication").get(0).get(0);
        samples.kill(story);
        assertThat(readers.at(path).isNothing()).isTrue();
        house.clock().set(at.plus(HOUR));
        assertThat(readers.at(path).isNothing()).isTrue();
    }

    @Test
    void aWithdrawnStoryIsNotThere() {
        long story = samples.live();
        String path = readers.findTeaser(story).orElseThrow().path();
        samples.move(
                samples.publisher(), samples.ask(story, Transition.UNPUBLISH).noting("x"));
        assertThat(readers.at(path).isNothing()).isTrue();
    }
}
