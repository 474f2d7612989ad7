package org.broadsheet.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.Slice;
import org.broadsheet.testing.ContentSample;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.Transition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Notes of changes come out with the version that they belong to, once. */
@OnEveryStore
class CorrectionsTest {

    @Parameter
    House house;

    private Samples samples;
    private CorrectionSamples notes;
    private PublishedArticles readers;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        notes = new CorrectionSamples(house, samples);
        readers = house.get(PublishedArticles.class);
    }

    @ParameterizedTest
    @EnumSource(ChangeKind.class)
    void eachKindTellsReadersWhatItShould(ChangeKind kind) {
        long story = samples.live();
        Instant first = readers.findTeaser(story).orElseThrow().updatedAt();
        house.clock().advance(Duration.ofMinutes(5));
        notes.change(story, kind, "What was wrong.");
        samples.publish(story);
        boolean tells = kind != ChangeKind.TYPO && kind != ChangeKind.LEGAL;
        boolean lists = tells && kind != ChangeKind.UPDATE;
        assertThat(notes.onPage(story)).hasSize(tells ? 1 : 0);
        assertThat(notes.listed()).hasSize(lists ? 1 : 0);
        Instant updated = readers.findTeaser(story).orElseThrow().updatedAt();
        if (kind == ChangeKind.TYPO) {
            assertThat(updated).isEqualTo(first);
        } else {
            assertThat(updated).isEqualTo(house.clock().instant());
        }
        assertThat(readers.findTeaser(story).orElseThrow().firstPublishedAt()).isEqualTo(first);
    }

    @Test
    void aCorrectionComesOutWithItsVersionAndNotBefore() {
        long story = samples.live();
        notes.change(story, ChangeKind.CORRECTION, "The bridge is 3 km long.");
        assertThat(notes.listed()).isEmpty();
        Instant at = house.clock().instant().plus(Duration.ofHours(1));
        samples.schedule(story, at);
        assertThat(notes.listed()).isEmpty();
        assertThat(notes.onPage(story)).isEmpty();
        house.clock().set(at);
        assertThat(notes.listed()).containsExactly("The bridge is 3 km long.");
        assertThat(readers.corrections(null, 5).items().get(0).at()).isEqualTo(at);
    }

    @Test
    void oneWhosePlanWasTakenBackNeverComesOut() {
        Instant at = house.clock().instant().plus(Duration.ofHours(1));
        long story = samples.live();
        notes.change(story, ChangeKind.CORRECTION, "Not after all.");
        samples.schedule(story, at);
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        house.clock().set(at.plusSeconds(1));
        assertThat(notes.listed()).isEmpty();
        assertThat(notes.onPage(story)).isEmpty();
    }

    @Test
    void beforeTheFirstReleaseThereIsNothingToCorrect() {
        long story = samples.draft();
        notes.change(story, ChangeKind.CORRECTION, "Nobody saw it.");
        samples.publish(story);
        assertThat(notes.listed()).isEmpty();
    }

    @Test
    void comingBackRepeatsNoCorrectionAndIsNoUpdate() {
        long story = samples.live();
        notes.change(story, ChangeKind.CORRECTION, "Once.");
        samples.publish(story);
        Instant updated = readers.findTeaser(story).orElseThrow().updatedAt();
        samples.move(
                samples.publisher(), samples.ask(story, Transition.UNPUBLISH).noting("x"));
        assertThat(notes.listed())
                .as("of a story that readers do not have any longer")
                .containsExactly("Once.");
        house.clock().advance(Duration.ofHours(1));
        samples.move(samples.publisher(), story, Transition.REPUBLISH);
        assertThat(notes.listed()).containsExactly("Once.");
        assertThat(readers.findTeaser(story).orElseThrow().updatedAt()).isEqualTo(updated);
    }

    @Test
    void aNoteBelongsToOneChangeAndIsNotToldAgainWithTheNext() {
        long story = samples.live();
        notes.change(story, ChangeKind.CORRECTION, "Nine boats, not eight.");
        samples.publish(story);
        notes.carryOn(story);
        samples.publish(story);
        assertThat(notes.listed()).containsExactly("Nine boats, not eight.");
        assertThat(notes.onPage(story)).containsExactly("Nine boats, not eight.");

        notes.carryOn(story);
        notes.carryOn(story);
        samples.publish(story);
        assertThat(notes.listed()).containsExactly("Nine boats, not eight.");
        notes.change(story, ChangeKind.CLARIFICATION, "The boats were small.");
        notes.carryOn(story);
        samples.publish(story);
        assertThat(notes.listed()).containsExactly("The boats were small.", "Nine boats, not eight.");
        assertThat(notes.onPage(story)).containsExactly("The boats were small.", "Nine boats, not eight.");
    }

    @Test
    void aNoteIsToldOnceHoweverItsVersionIsReleased() {
        Instant at = house.clock().instant().plus(Duration.ofHours(1));
        long story = samples.live();
        notes.change(story, ChangeKind.CORRECTION, "Once.");
        samples.schedule(story, at);
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        samples.move(samples.editor(), samples.ask(story, Transition.SCHEDULE).at(at));
        house.clock().set(at);
        assertThat(notes.listed()).containsExactly("Once.");

        notes.carryOn(story);
        Instant later = at.plus(Duration.ofHours(1));
        samples.schedule(story, later);
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        samples.move(samples.editor(), samples.ask(story, Transition.SCHEDULE).at(later));
        house.clock().set(later);
        assertThat(notes.listed()).containsExactly("Once.");

        notes.carryOn(story);
        samples.move(
                samples.publisher(), samples.ask(story, Transition.BREAK_GLASS).because("The bridge fell."));
        assertThat(notes.listed()).containsExactly("Once.");
        samples.move(
                samples.publisher(), samples.ask(story, Transition.UNPUBLISH).noting("x"));
        samples.move(samples.publisher(), story, Transition.REPUBLISH);
        assertThat(notes.listed()).containsExactly("Once.");
        assertThat(notes.onPage(story)).containsExactly("Once.");
    }

    @Test
    void aNoteWhosePlanWasTakenBackIsToldWithTheVersionThatIsReleased() {
        long story = samples.live();
        notes.change(story, ChangeKind.CORRECTION, "It opened in May.");
        samples.schedule(story, house.clock().instant().plus(Duration.ofHours(1)));
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        notes.carryOn(story);
        samples.publish(story);
        house.clock().advance(Duration.ofHours(2));
        assertThat(notes.listed()).containsExactly("It opened in May.");
        assertThat(notes.onPage(story)).containsExactly("It opened in May.");
    }

    @Test
    void aVersionThatReadersHadIsNoNewOneWithoutItsNote() {
        long story = samples.live();
        notes.change(story, ChangeKind.CORRECTION, "Once.");
        samples.publish(story);
        samples.revise(samples.reporter(), story, ContentSample::withoutChange);
        assertThat(samples.newest(story).number()).isEqualTo(2);

        samples.revise(samples.reporter(), story, copy -> copy.headline("Three").withoutChange());
        assertThat(samples.newest(story).number()).isEqualTo(3);
        assertRefused(422, "gates", () -> samples.submit(story));
        samples.revise(samples.reporter(), story, copy -> copy.change(ChangeKind.UPDATE, "More."));
        samples.revise(samples.reporter(), story, ContentSample::withoutChange);
        assertThat(samples.newest(story).number())
                .as("taken back before readers got it")
                .isEqualTo(5);
    }

    @Test
    void theLogOfAStoryGrows() {
        long story = samples.live();
        notes.change(story, ChangeKind.CORRECTION, "One.");
        samples.publish(story);
        notes.change(story, ChangeKind.UPDATE, "Two.");
        samples.publish(story);
        notes.change(story, ChangeKind.CLARIFICATION, "Three.");
        samples.publish(story);
        assertThat(notes.onPage(story)).containsExactly("Three.", "Two.", "One.");
        assertThat(notes.listed()).containsExactly("Three.", "One.");
    }

    @Test
    void theListOfAllIsPaged() {
        for (int n = 0; n < 5; n++) {
            long story = samples.live();
            notes.change(story, ChangeKind.CORRECTION, "Number " + n);
            samples.publish(story);
        }
        List<String> seen = new ArrayList<>();
        Cursor cursor = null;
        do {
            Slice<ReleasedCorrection> page = readers.corrections(cursor, 2);
            page.items().forEach(correction -> seen.add(correction.text()));
            cursor = Cursor.parse(page.next());
        } while (cursor != null);
        assertThat(seen).containsExactly("Number 4", "Number 3", "Number 2", "Number 1", "Number 0");
        assertThat(house.statements(() -> readers.corrections(null, 20))).hasSize(1);
    }
}
