package org.broadsheet.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.article.Byline;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.Slice;
import org.broadsheet.section.SectionTree;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Lists of released stories: of all, of a section, of a tag and of an author. */
@OnEveryStore
class StoryListsTest {

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

    private List<Long> ids(TeaserQuery listing) {
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
        assertThat(ids(TeaserQuery.everything())).containsExactly(stories.get(2), stories.get(1), stories.get(0));
    }

    @Test
    void anUpdateDoesNotMoveAStoryUp() {
        long old = samples.live();
        long young = samples.live();
        samples.revise(samples.reporter(), old, copy -> copy.headline("New").change(ChangeKind.UPDATE, "More."));
        samples.publish(old);
        assertThat(ids(TeaserQuery.everything())).containsExactly(young, old);
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
            Slice<PublicStory> page = readers.list(TeaserQuery.everything(), cursor, 2);
            assertThat(page.items()).hasSize(2);
            page.items().forEach(story -> seen.add(story.teaser().id()));
            cursor = Cursor.parse(page.next());
        } while (cursor != null);
        assertThat(seen).containsExactlyElementsOf(all);
    }

    @Test
    void anEmptyListIsEmpty() {
        samples.draft();
        assertThat(readers.list(TeaserQuery.everything(), null, 10)).isEqualTo(new Slice<>(List.of(), null));
        assertThat(readers.list(TeaserQuery.ofTag("none"), null, 10).items()).isEmpty();
    }

    @Test
    void aSectionShowsWhatIsUnderItToo() {
        long sport = samples.section("sport").id();
        long tennis = samples.sectionUnder("tennis", "sport").id();
        long world = samples.live();
        long inSport = samples.publish(
                samples.draft(samples.reporter(), samples.copy().section(sport).content()));
        long inTennis = samples.publish(
                samples.draft(samples.reporter(), samples.copy().section(tennis).content()));
        SectionTree tree = house.get(SectionTree.class);
        assertThat(ids(TeaserQuery.ofSections(tree.within(sport)))).containsExactly(inTennis, inSport);
        assertThat(ids(TeaserQuery.ofSections(tree.within(tennis)))).containsExactly(inTennis);
        assertThat(ids(TeaserQuery.ofSections(tree.within(samples.world().id()))))
                .containsExactly(world);
    }

    @Test
    void listsFollowTheReleasedVersionAndNotTheWorkingCopy() {
        long story = samples.publish(samples.draft(
                samples.reporter(),
                samples.copy().tags("Rivers").bylines("Ada Quill").content()));
        long sport = samples.section("sport").id();
        samples.revise(samples.reporter(), story, copy -> copy.tags("Lakes")
                .bylines("Ben Nib")
                .section(sport)
                .headline("Secret")
                .change(ChangeKind.TYPO, null));
        assertThat(ids(TeaserQuery.ofTag("rivers"))).containsExactly(story);
        assertThat(ids(TeaserQuery.ofTag("lakes"))).isEmpty();
        assertThat(ids(TeaserQuery.ofAuthor("ada-quill"))).containsExactly(story);
        assertThat(ids(TeaserQuery.ofAuthor("ben-nib"))).isEmpty();
        assertThat(ids(TeaserQuery.ofSections(List.of(sport)))).isEmpty();
        assertThat(readers.find(story).orElseThrow().teaser().headline()).isEqualTo("Bridge opens over the harbour");
        samples.publish(story);
        assertThat(ids(TeaserQuery.ofTag("rivers"))).isEmpty();
        assertThat(ids(TeaserQuery.ofTag("lakes"))).containsExactly(story);
        assertThat(ids(TeaserQuery.ofAuthor("ben-nib"))).containsExactly(story);
        assertThat(ids(TeaserQuery.ofSections(List.of(sport)))).containsExactly(story);
    }

    @Test
    void namesAndTagsKeepTheirOrder() {
        samples.publish(samples.draft(
                samples.reporter(),
                samples.copy()
                        .bylines("Zoe Last", "Ada Quill", "Ben Nib")
                        .tags("Water", "Art", "Money")
                        .content()));
        PublicStory story =
                readers.list(TeaserQuery.everything(), null, 1).items().get(0);
        assertThat(story.bylines()).extracting(Byline::name).containsExactly("Zoe Last", "Ada Quill", "Ben Nib");
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
                                .content())));
        // A node reads the key of its cursors once.
        readers.list(TeaserQuery.everything(), null, 1);
        for (TeaserQuery listing : List.of(
                TeaserQuery.everything(),
                TeaserQuery.ofTag("rivers"),
                TeaserQuery.ofAuthor("ada-quill"),
                TeaserQuery.ofSections(List.of(samples.world().id())))) {
            assertThat(house.statements(() -> readers.list(listing, null, 10))).hasSize(3);
        }
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
        assertThat(ids(TeaserQuery.everything())).isEmpty();
        assertThat(ids(TeaserQuery.ofTag("bridges"))).isEmpty();
        assertThat(ids(TeaserQuery.ofAuthor("ada-quill"))).isEmpty();
        hidden.forEach(story -> {
            assertThat(readers.find(story)).isEmpty();
            assertThat(readers.findTeaser(story)).isEmpty();
        });
        house.rows("select path from publication")
                .forEach(row ->
                        assertThat(readers.at((String) row.get(0)).article()).isNull());
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
}
