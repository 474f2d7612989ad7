package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.Slice;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.Transition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@OnEveryStore
class CorrectionsTest {

    @Parameter
    House house;

    private Samples samples;
    private PublishedArticles readers;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        readers = house.get(PublishedArticles.class);
    }

    private List<String> listed() {
        return readers.corrections(null, 50).items().stream()
                .map(ReleasedCorrection::text)
                .toList();
    }

    private List<String> onPage(long story) {
        return readers.find(story).orElseThrow().corrections().stream()
                .map(ReleasedCorrection::text)
                .toList();
    }

    private void change(long story, ChangeKind kind, String text) {
        int next = samples.newest(story).number() + 1;
        samples.revise(samples.reporter(), story, copy -> copy.headline("Version " + next)
                .change(kind, text));
    }

    @ParameterizedTest
    @EnumSource(ChangeKind.class)
    void eachKindTellsReadersWhatItShould(ChangeKind kind) {
        long story = samples.live();
        Instant first = readers.findTeaser(story).orElseThrow().updatedAt();
        house.clock().advance(Duration.ofMinutes(5));
        change(story, kind, "What was wrong.");
        samples.publish(story);
        boolean tells = kind != ChangeKind.TYPO && kind != ChangeKind.LEGAL;
        boolean lists = tells && kind != ChangeKind.UPDATE;
        assertThat(onPage(story)).hasSize(tells ? 1 : 0);
        assertThat(listed()).hasSize(lists ? 1 : 0);
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
        change(story, ChangeKind.CORRECTION, "The bridge is 3 km long.");
        assertThat(listed()).isEmpty();
        Instant at = house.clock().instant().plus(Duration.ofHours(1));
        samples.schedule(story, at);
        assertThat(listed()).isEmpty();
        assertThat(onPage(story)).isEmpty();
        house.clock().set(at);
        assertThat(listed()).containsExactly("The bridge is 3 km long.");
        assertThat(readers.corrections(null, 5).items().get(0).at()).isEqualTo(at);
    }

    @Test
    void oneWhosePlanWasTakenBackNeverComesOut() {
        Instant at = house.clock().instant().plus(Duration.ofHours(1));
        long story = samples.live();
        change(story, ChangeKind.CORRECTION, "Not after all.");
        samples.schedule(story, at);
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        house.clock().set(at.plusSeconds(1));
        assertThat(listed()).isEmpty();
        assertThat(onPage(story)).isEmpty();
    }

    @Test
    void beforeTheFirstReleaseThereIsNothingToCorrect() {
        long story = samples.draft();
        change(story, ChangeKind.CORRECTION, "Nobody saw it.");
        samples.publish(story);
        assertThat(listed()).isEmpty();
    }

    @Test
    void comingBackRepeatsNoCorrectionAndIsNoUpdate() {
        long story = samples.live();
        change(story, ChangeKind.CORRECTION, "Once.");
        samples.publish(story);
        Instant updated = readers.findTeaser(story).orElseThrow().updatedAt();
        samples.move(
                samples.publisher(), samples.ask(story, Transition.UNPUBLISH).noting("x"));
        assertThat(listed()).as("of a story that readers do not have").isEmpty();
        house.clock().advance(Duration.ofHours(1));
        samples.move(samples.publisher(), story, Transition.REPUBLISH);
        assertThat(listed()).containsExactly("Once.");
        assertThat(readers.findTeaser(story).orElseThrow().updatedAt()).isEqualTo(updated);
    }

    @Test
    void theLogOfAStoryGrows() {
        long story = samples.live();
        change(story, ChangeKind.CORRECTION, "One.");
        samples.publish(story);
        change(story, ChangeKind.UPDATE, "Two.");
        samples.publish(story);
        change(story, ChangeKind.CLARIFICATION, "Three.");
        samples.publish(story);
        assertThat(onPage(story)).containsExactly("Three.", "Two.", "One.");
        assertThat(listed()).containsExactly("Three.", "One.");
    }

    @Test
    void theListOfAllIsPaged() {
        for (int n = 0; n < 5; n++) {
            long story = samples.live();
            change(story, ChangeKind.CORRECTION, "Number " + n);
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
