package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
