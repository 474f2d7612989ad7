package org.broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.article.WorkingState;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Each pile of the desk holds the stories that it is called after, and its number says how many. */
@OnEveryStore
class DeskViewTest {

    /** pile: stories. */
    private static final String PILES = """
            OPEN: draft inReview returned approved scheduled liveWithDraft liveWithPlan unsigned
            IN_REVIEW: inReview
            DRAFT: draft liveWithDraft
            SENT_BACK: returned
            APPROVED: approved
            SCHEDULED: scheduled liveWithPlan
            UNSIGNED: unsigned
            LIVE: live liveWithDraft liveWithPlan unsigned
            CHANGED: liveWithDraft
            WITHDRAWN: withdrawn
            REMOVED: killed killedWithDraft
            SPIKED: spiked
            ALL: draft inReview returned approved scheduled live liveWithDraft liveWithPlan unsigned withdrawn killed killedWithDraft expired
            """;

    @Parameter
    House house;

    private final Map<Long, String> names = new HashMap<>();
    private Samples samples;
    private StoryListing listing;

    @BeforeEach
    void fill() {
        samples = new Samples(house);
        listing = house.get(StoryListing.class);
        Instant later = house.clock().instant().plus(Duration.ofHours(3));
        names.put(samples.draft(), "draft");
        names.put(samples.inReview(), "inReview");
        names.put(samples.returned(), "returned");
        names.put(samples.approved(), "approved");
        names.put(samples.spiked(), "spiked");
        names.put(samples.live(), "live");
        names.put(samples.liveWithDraft(), "liveWithDraft");
        names.put(samples.scheduled(later), "scheduled");
        names.put(samples.liveWithPlan(later), "liveWithPlan");
        names.put(samples.withdrawn(), "withdrawn");
        names.put(samples.killed(), "killed");
        names.put(samples.kill(samples.liveWithDraft()), "killedWithDraft");
        names.put(samples.expired(), "expired");
        names.put(samples.unsigned(), "unsigned");
    }

    private static Map<DeskView, Set<String>> piles() {
        Map<DeskView, Set<String>> piles = new LinkedHashMap<>();
        PILES.lines()
                .map(line -> line.split(": "))
                .forEach(line -> piles.put(
                        DeskView.valueOf(line[0]),
                        Arrays.stream(line[1].split(" ")).collect(Collectors.toSet())));
        return piles;
    }

    @Test
    void eachPileHoldsItsStories() {
        assertThat(piles()).hasSameSizeAs(DeskView.values());
        piles().forEach((pile, expected) -> {
            List<StoryRow> rows = listing.list(samples.editor(), StoryFilter.of(pile, false), null, 50)
                    .items();
            assertThat(rows.stream().map(row -> names.get(row.id())))
                    .as(pile.name())
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(listing.count(samples.editor(), StoryFilter.of(pile, false)))
                    .isEqualTo(expected.size());
        });
    }

    @Test
    void onesOwnPilesAreSmaller() {
        assertThat(listing.count(samples.reporter(), StoryFilter.of(DeskView.DRAFT, true)))
                .isEqualTo(2);
        assertThat(listing.count(samples.reporter2(), StoryFilter.of(DeskView.DRAFT, true)))
                .isZero();
        assertThat(listing.count(samples.reader(), StoryFilter.of(DeskView.ALL, false)))
                .isZero();
    }

    @Test
    void theOpenOnesAreCountedByState() {
        Map<WorkingState, Long> counts = listing.openCounts(samples.editor(), StoryFilter.of(DeskView.OPEN, false));
        assertThat(counts)
                .containsEntry(WorkingState.DRAFT, 2L)
                .containsEntry(WorkingState.IN_REVIEW, 1L)
                .containsEntry(WorkingState.APPROVED, 1L);
    }

    @Test
    void bylinesOfAWholeListComeInTheirOrder() {
        long story = samples.draft(
                samples.reporter(), samples.copy().bylines("Zoe", "Ada", "Ben").content());
        long other = samples.draft();
        assertThat(listing.bylines(List.of(story, other)))
                .containsEntry(story, List.of("Zoe", "Ada", "Ben"))
                .containsEntry(other, List.of("Ada Quill"));
        assertThat(listing.bylines(List.of())).isEmpty();
        assertThat(house.statements(() -> listing.bylines(List.of(story, other))))
                .hasSize(1);
    }
}
