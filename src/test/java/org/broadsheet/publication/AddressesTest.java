package org.broadsheet.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.section.SectionEntry;
import org.broadsheet.testing.ContentSample;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.Transition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class AddressesTest {

    private static final String ZONE = "broadsheet.zone";

    @Parameter
    House house;

    private Samples samples;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
    }

    @AfterEach
    void backToUtc() {
        System.clearProperty(ZONE);
    }

    private long draft(String headline) {
        return samples.draft(
                samples.reporter(), samples.copy().headline(headline).content());
    }

    private long draftAt(String slug) {
        return samples.draft(samples.reporter(), samples.copy().slug(slug).content());
    }

    private String path(long story) {
        return house.get(PublishedArticles.class)
                .findTeaser(story)
                .orElseThrow()
                .path();
    }

    private PathLookup at(String path) {
        return house.get(PublishedArticles.class).at(path);
    }

    private List<List<Object>> redirects() {
        return house.rows("select old_path from redirect order by old_path");
    }

    private long update(long story, UnaryOperator<ContentSample> change) {
        samples.revise(samples.reporter(), story, copy -> change.apply(copy).change(ChangeKind.TYPO, null));
        return samples.publish(story);
    }

    @Test
    void aStoryStandsUnderItsSectionTheDayAndItsWords() {
        assertThat(path(samples.live())).isEqualTo("/world/2026/03/02/bridge-opens-over-the-harbour");
    }

    @Test
    void theLeafSectionCounts() {
        samples.section("sport");
        SectionEntry tennis = samples.sectionUnder("tennis", "sport");
        long story = samples.publish(samples.draft(
                samples.reporter(), samples.copy().section(tennis.id()).content()));
        assertThat(path(story)).startsWith("/tennis/2026/");
    }

    @Test
    void theDayIsTheOneOfTheSitesZone() {
        System.setProperty(ZONE, "Pacific/Auckland");
        house.clear();
        samples = new Samples(house);
        house.clock().set(Instant.parse("2026-03-02T11:30:00Z"));
        assertThat(path(samples.live())).startsWith("/world/2026/03/03/");
    }

    @Test
    void theDayOfTheFirstReleaseStaysForEver() {
        long story = samples.live();
        String first = path(story);
        house.clock().advance(Duration.ofDays(3));
        update(story, copy -> copy.headline("Something else"));
        assertThat(path(story)).isEqualTo(first);
    }

    @Test
    void beforeThatTheDayMovesWithThePlan() {
        Instant tomorrow = house.clock().instant().plus(Duration.ofDays(1));
        long story = samples.scheduled(tomorrow);
        samples.move(samples.editor(), samples.ask(story, Transition.SCHEDULE).at(tomorrow.plus(Duration.ofDays(1))));
        house.clock().advance(Duration.ofDays(3));
        assertThat(path(story)).startsWith("/world/2026/03/04/");
        assertThat(house.rows("select path_date from story_address")).containsExactly(List.of("2026/03/04"));
        assertThat(redirects()).isEmpty();
    }

    @Test
    void generatedAddressesAreNumbered() {
        List<String> paths = IntStream.range(0, 4)
                .mapToObj(n -> path(samples.publish(draft("Bridge opens"))))
                .toList();
        assertThat(paths)
                .containsExactly(
                        "/world/2026/03/02/bridge-opens",
                        "/world/2026/03/02/bridge-opens-2",
                        "/world/2026/03/02/bridge-opens-3",
                        "/world/2026/03/02/bridge-opens-4");
    }

    @Test
    void longAddressesAreNumberedToo() {
        String headline = "Parliament debates the constitutional amendments concerning "
                + "intergovernmentalresponsibilities again";
        List<String> paths = IntStream.range(0, 3)
                .mapToObj(n -> path(samples.publish(draft(headline))))
                .toList();
        assertThat(paths).doesNotHaveDuplicates().allMatch(path -> path.length() <= "/world/2026/03/02/".length() + 80);
    }

    @Test
    void headlinesWithoutAsciiHaveAddresses() {
        assertThat(path(samples.publish(draft("港口大桥通车")))).isEqualTo("/world/2026/03/02/gang-kou-da-qiao-tong-che");
        assertThat(path(samples.publish(draft("新大桥")))).isEqualTo("/world/2026/03/02/xin-da-qiao");
    }

    @Test
    void anAddressThatSomebodyAskedForIsRefusedWhenTaken() {
        samples.publish(draftAt("bridge"));
        assertRefused(409, "slug-taken", () -> draftAt("bridge"));
        long story = draftAt("other-bridge");
        assertRefused(409, "slug-taken", () -> samples.revise(samples.reporter(), story, copy -> copy.slug("bridge")));
        assertThat(samples.newest(story).slug()).isEqualTo("other-bridge");
    }

    @Test
    void itIsTakenInWhicheverSection() {
        samples.publish(draftAt("bridge"));
        long sport = samples.section("sport").id();
        assertRefused(
                409,
                "slug-taken",
                () -> samples.draft(
                        samples.reporter(),
                        samples.copy().section(sport).slug("bridge").content()));
    }

    @Test
    void whoReleasesFirstHasIt() {
        long first = samples.approve(draftAt("bridge"));
        long second = samples.approve(draftAt("bridge"));
        samples.move(samples.editor(), first, Transition.PUBLISH);
        assertRefused(409, "slug-taken", () -> samples.move(samples.editor(), second, Transition.PUBLISH));
        assertThat(house.get(PublishedArticles.class).findTeaser(second)).isEmpty();
    }

    @Test
    void anotherDayHasItsOwnAddresses() {
        samples.publish(draftAt("bridge"));
        house.clock().advance(Duration.ofDays(1));
        assertThat(path(samples.publish(draftAt("bridge")))).isEqualTo("/world/2026/03/03/bridge");
    }

    @Test
    void anAddressThatWasNeverPublicIsFreeAgain() {
        Instant later = house.clock().instant().plus(Duration.ofHours(1));
        long story = samples.schedule(draftAt("bridge"), later);
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        samples.revise(samples.reporter(), story, copy -> copy.slug("ferry"));
        samples.publish(story);
        assertThat(path(samples.publish(draftAt("bridge")))).isEqualTo("/world/2026/03/02/bridge");
    }

    @Test
    void anAddressThatWasPublicIsNeverGivenAway() {
        long story = samples.publish(draftAt("bridge"));
        update(story, copy -> copy.slug("ferry"));
        assertRefused(409, "slug-taken", () -> draftAt("bridge"));
        samples.move(
                samples.publisher(),
                samples.ask(story, Transition.KILL).because("x").noting("y"));
        assertRefused(409, "slug-taken", () -> draftAt("ferry"));
    }

    @Test
    void anOldAddressLeadsOnOnceTheNewOneIsReleased() {
        long story = samples.publish(draftAt("bridge"));
        samples.revise(samples.reporter(), story, copy -> copy.slug("ferry").change(ChangeKind.TYPO, null));
        assertThat(redirects()).as("saved is not released").isEmpty();
        assertThat(at("/world/2026/03/02/bridge").article()).isNotNull();
        assertThat(at("/world/2026/03/02/ferry").isNothing()).isTrue();
        samples.publish(story);
        assertThat(redirects()).containsExactly(List.of("/world/2026/03/02/bridge"));
        assertThat(at("/world/2026/03/02/bridge").movedTo()).isEqualTo("/world/2026/03/02/ferry");
        assertThat(at("/world/2026/03/02/ferry").article()).isNotNull();
    }

    @Test
    void aMoveToAnotherSectionLeadsOnToo() {
        long story = samples.publish(draftAt("bridge"));
        long sport = samples.section("sport").id();
        update(story, copy -> copy.section(sport));
        assertThat(at("/world/2026/03/02/bridge").movedTo()).isEqualTo("/sport/2026/03/02/bridge");
    }

    @Test
    void thereAreNoChains() {
        long story = samples.publish(draftAt("one"));
        update(story, copy -> copy.slug("two"));
        update(story, copy -> copy.slug("three"));
        assertThat(at("/world/2026/03/02/one").movedTo()).isEqualTo("/world/2026/03/02/three");
        assertThat(at("/world/2026/03/02/two").movedTo()).isEqualTo("/world/2026/03/02/three");
    }

    @Test
    void backAtItsOldAddressItDoesNotLeadAway() {
        long story = samples.publish(draftAt("one"));
        update(story, copy -> copy.slug("two"));
        update(story, copy -> copy.slug("one"));
        assertThat(redirects()).containsExactly(List.of("/world/2026/03/02/two"));
        assertThat(at("/world/2026/03/02/one").article()).isNotNull();
        assertThat(at("/world/2026/03/02/two").movedTo()).isEqualTo("/world/2026/03/02/one");
    }

    @Test
    void aPlannedMoveLeadsOnAtItsTime() {
        long story = samples.publish(draftAt("one"));
        Instant later = house.clock().instant().plus(Duration.ofHours(1));
        samples.revise(samples.reporter(), story, copy -> copy.slug("two").change(ChangeKind.TYPO, null));
        samples.schedule(story, later);
        assertThat(at("/world/2026/03/02/one").article()).isNotNull();
        assertThat(at("/world/2026/03/02/two").isNothing()).isTrue();
        house.clock().set(later);
        assertThat(at("/world/2026/03/02/one").movedTo()).isEqualTo("/world/2026/03/02/two");
        assertThat(at("/world/2026/03/02/two").article()).isNotNull();
    }

    @Test
    void aPlannedMoveThatIsTakenBackLeavesNoTrace() {
        long story = samples.publish(draftAt("one"));
        Instant later = house.clock().instant().plus(Duration.ofHours(1));
        samples.revise(samples.reporter(), story, copy -> copy.slug("two").change(ChangeKind.TYPO, null));
        samples.schedule(story, later);
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        assertThat(redirects()).isEmpty();
        house.clock().set(later);
        assertThat(at("/world/2026/03/02/one").article()).isNotNull();
        assertThat(at("/world/2026/03/02/two").isNothing()).isTrue();
    }

    @Test
    void anOldAddressOfAStoryThatIsNotReleasedIsNothing() {
        long story = samples.publish(draftAt("one"));
        update(story, copy -> copy.slug("two"));
        samples.move(
                samples.publisher(), samples.ask(story, Transition.UNPUBLISH).noting("x"));
        assertThat(at("/world/2026/03/02/one").isNothing()).isTrue();
        assertThat(at("/world/2026/03/02/two").isNothing()).isTrue();
    }

    @Test
    void addressesThatNeverWereAreNothing() {
        samples.live();
        for (String path : List.of(
                "/",
                "",
                "/world",
                "/world/2026/03/02/",
                "/world/2026/03/02/none",
                "/sport/2026/03/02/bridge-opens-over-the-harbour",
                "/world/2026/03/03/bridge-opens-over-the-harbour",
                "/WORLD/2026/03/02/bridge-opens-over-the-harbour",
                "/world/2026/03/02/%",
                "'; drop table article; --")) {
            assertThat(at(path).isNothing()).as(path).isTrue();
        }
    }
}
