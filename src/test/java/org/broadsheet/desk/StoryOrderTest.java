package org.broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.Visibility;
import org.broadsheet.article.WorkingState;
import org.broadsheet.desk.StoryOrder.Key;
import org.broadsheet.editing.Editing;
import org.broadsheet.platform.Slice;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class StoryOrderTest {

    @Parameter
    House house;

    private Samples samples;
    private StoryListing listing;
    private Instant now;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        listing = house.get(StoryListing.class);
        now = house.clock().instant();
    }

    /** A draft that the desk wants so many hours from now; null for whenever. */
    private long due(Integer hours) {
        house.clock().advance(Duration.ofSeconds(1));
        Instant due = hours == null ? null : now.plus(Duration.ofHours(hours));
        return house.get(Editing.class)
                .begin(
                        samples.reporter(),
                        samples.copy().content(),
                        new DeskNotes(null, due, 5, null, null, false, false, Visibility.NEWSROOM));
    }

    /** All ids in an order, read by pages of two. */
    private List<Long> ids(StoryOrder order) {
        return rows(order, 2).stream().map(StoryRow::id).toList();
    }

    private List<StoryRow> rows(StoryOrder order, int page) {
        List<StoryRow> rows = new ArrayList<>();
        String from = null;
        do {
            Slice<StoryRow> slice = listing.list(samples.editor(), StoryFilter.everything(), order, from, page);
            rows.addAll(slice.items());
            from = slice.next();
        } while (from != null && rows.size() < 100);
        return rows;
    }

    @Test
    void whatIsMostOverdueComesFirstAndWhatIsNotDueLast() {
        long whenever = due(null);
        long tomorrow = due(24);
        long late = due(-2);
        long latest = due(-30);
        long alsoWhenever = due(null);
        long alsoLate = due(-2);
        assertThat(ids(Key.DUE.naturally())).containsExactly(latest, late, alsoLate, tomorrow, whenever, alsoWhenever);
        assertThat(ids(Key.DUE.naturally().reversed()))
                .containsExactly(tomorrow, alsoLate, late, latest, alsoWhenever, whenever);
    }

    @Test
    void everyOrderRunsBothWaysAndLosesNothingBetweenPages() {
        samples.draft(
                samples.reporter(), samples.copy().headline("~ zebra: % _ !").content());
        samples.draft(samples.reporter(), samples.copy().headline("Ähre").content());
        samples.inReview();
        samples.returned();
        samples.approved();
        samples.live();
        long arts = samples.section("arts").id();
        long elsewhere =
                samples.draft(samples.reporter(), samples.copy().section(arts).content());
        for (Key key : Key.values()) {
            for (StoryOrder order : List.of(key.naturally(), key.naturally().reversed())) {
                assertThat(ids(order))
                        .as(order.code())
                        .hasSize(7)
                        .doesNotHaveDuplicates()
                        .isEqualTo(rows(order, 50).stream().map(StoryRow::id).toList());
            }
        }
        assertThat(rows(Key.STATE.naturally(), 2).stream().map(StoryRow::state).distinct())
                .containsExactly(
                        WorkingState.DRAFT,
                        WorkingState.RETURNED,
                        WorkingState.IN_REVIEW,
                        WorkingState.APPROVED,
                        WorkingState.RELEASED);
        assertThat(ids(Key.SECTION.naturally()).get(0)).isEqualTo(elsewhere);
        assertThat(rows(Key.SAVED.naturally(), 2))
                .extracting(StoryRow::savedAt)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void anOrderIsTwoStatementsAndReadsNoBodies() {
        due(1);
        due(2);
        for (Key key : Key.values()) {
            listing.list(samples.editor(), StoryFilter.everything(), key.naturally(), null, 1);
            assertThat(house.statements(
                            () -> listing.list(samples.editor(), StoryFilter.everything(), key.naturally(), null, 1)))
                    .hasSize(2)
                    .noneMatch(sql -> sql.toLowerCase(Locale.ROOT).contains("body"));
        }
    }

    @Test
    void aPlaceThatWeDidNotMakeIsRefused() {
        List<String> forged = List.of("x", "!!", StoryOrder.place("yesterday", 1), StoryOrder.place("a\u0000b", 1));
        for (String place : forged) {
            assertRefused(
                    400,
                    "invalid",
                    () -> listing.list(samples.editor(), StoryFilter.everything(), Key.DUE.naturally(), place, 2));
        }
        assertRefused(404, "not-found", () -> StoryOrder.parse("colour"));
        assertRefused(404, "not-found", () -> StoryOrder.parse("-"));
    }

    @Test
    void pilesThatAreWorkedOffAreInTheOrderInWhichTheyAreDue() {
        Set<DeskView> newestFirst =
                Set.of(DeskView.LIVE, DeskView.WITHDRAWN, DeskView.REMOVED, DeskView.SPIKED, DeskView.ALL);
        assertThat(Arrays.stream(DeskView.values())
                        .filter(pile -> StoryOrder.usual(pile).equals(StoryOrder.newest())))
                .containsExactlyInAnyOrderElementsOf(newestFirst);
        assertThat(StoryOrder.usual(DeskView.OPEN)).isEqualTo(new StoryOrder(Key.DUE, false));
        assertThat(Stream.of(Key.values()).map(Key::naturally))
                .allMatch(order -> StoryOrder.parse(order.code()).equals(order));
    }
}
