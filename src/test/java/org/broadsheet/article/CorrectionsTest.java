package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.Slice;
import org.broadsheet.testing.CopySample;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.History;
import org.broadsheet.workflow.Move;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.Workflow;
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
        assertThat(listed())
                .as("of a story that readers do not have any longer")
                .containsExactly("Once.");
        house.clock().advance(Duration.ofHours(1));
        samples.move(samples.publisher(), story, Transition.REPUBLISH);
        assertThat(listed()).containsExactly("Once.");
        assertThat(readers.findTeaser(story).orElseThrow().updatedAt()).isEqualTo(updated);
    }

    private void carryOn(long story) {
        int next = samples.newest(story).number() + 1;
        samples.revise(samples.reporter(), story, copy -> copy.headline("Version " + next));
    }

    @Test
    void aNoteBelongsToOneChangeAndIsNotToldAgainWithTheNext() {
        long story = samples.live();
        change(story, ChangeKind.CORRECTION, "Nine boats, not eight.");
        samples.publish(story);
        carryOn(story);
        samples.publish(story);
        assertThat(listed()).containsExactly("Nine boats, not eight.");
        assertThat(onPage(story)).containsExactly("Nine boats, not eight.");

        carryOn(story);
        carryOn(story);
        samples.publish(story);
        assertThat(listed()).containsExactly("Nine boats, not eight.");
        change(story, ChangeKind.CLARIFICATION, "The boats were small.");
        carryOn(story);
        samples.publish(story);
        assertThat(listed()).containsExactly("The boats were small.", "Nine boats, not eight.");
        assertThat(onPage(story)).containsExactly("The boats were small.", "Nine boats, not eight.");
    }

    @Test
    void aNoteIsToldOnceHoweverItsVersionIsReleased() {
        Instant at = house.clock().instant().plus(Duration.ofHours(1));
        long story = samples.live();
        change(story, ChangeKind.CORRECTION, "Once.");
        samples.schedule(story, at);
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        samples.move(samples.editor(), samples.ask(story, Transition.SCHEDULE).at(at));
        house.clock().set(at);
        assertThat(listed()).containsExactly("Once.");

        carryOn(story);
        Instant later = at.plus(Duration.ofHours(1));
        samples.schedule(story, later);
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        samples.move(samples.editor(), samples.ask(story, Transition.SCHEDULE).at(later));
        house.clock().set(later);
        assertThat(listed()).containsExactly("Once.");

        carryOn(story);
        samples.move(
                samples.publisher(), samples.ask(story, Transition.BREAK_GLASS).because("The bridge fell."));
        assertThat(listed()).containsExactly("Once.");
        samples.move(
                samples.publisher(), samples.ask(story, Transition.UNPUBLISH).noting("x"));
        samples.move(samples.publisher(), story, Transition.REPUBLISH);
        assertThat(listed()).containsExactly("Once.");
        assertThat(onPage(story)).containsExactly("Once.");
    }

    @Test
    void aNoteWhosePlanWasTakenBackIsToldWithTheVersionThatIsReleased() {
        long story = samples.live();
        change(story, ChangeKind.CORRECTION, "It opened in May.");
        samples.schedule(story, house.clock().instant().plus(Duration.ofHours(1)));
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        carryOn(story);
        samples.publish(story);
        house.clock().advance(Duration.ofHours(2));
        assertThat(listed()).containsExactly("It opened in May.");
        assertThat(onPage(story)).containsExactly("It opened in May.");
    }

    @Test
    void aVersionThatReadersHadIsNoNewOneWithoutItsNote() {
        long story = samples.live();
        change(story, ChangeKind.CORRECTION, "Once.");
        samples.publish(story);
        samples.revise(samples.reporter(), story, CopySample::withoutChange);
        assertThat(samples.newest(story).number()).isEqualTo(2);

        samples.revise(samples.reporter(), story, copy -> copy.headline("Three").withoutChange());
        assertThat(samples.newest(story).number()).isEqualTo(3);
        assertRefused(422, "gates", () -> samples.submit(story));
        samples.revise(samples.reporter(), story, copy -> copy.change(ChangeKind.UPDATE, "More."));
        samples.revise(samples.reporter(), story, CopySample::withoutChange);
        assertThat(samples.newest(story).number())
                .as("taken back before readers got it")
                .isEqualTo(5);
    }

    private ReleasedCorrection first() {
        return readers.corrections(null, 5).items().get(0);
    }

    @Test
    void theNotesOfAStoryThatReadersNoLongerHaveStayWithItsHeadlineAndWithoutALink() {
        long story = samples.live();
        change(story, ChangeKind.CORRECTION, "Nine boats.");
        samples.publish(story);
        String path = readers.findTeaser(story).orElseThrow().path();
        assertThat(first())
                .extracting(ReleasedCorrection::path, ReleasedCorrection::headline)
                .containsExactly(path, "Version 2");
        change(story, ChangeKind.CORRECTION, "Not told yet.");

        samples.move(
                samples.publisher(), samples.ask(story, Transition.UNPUBLISH).noting("x"));
        assertThat(first())
                .extracting(ReleasedCorrection::path, ReleasedCorrection::headline)
                .as("what is worked on is no reader's business")
                .containsExactly(null, "Version 2");
        samples.kill(story);
        assertThat(listed()).containsExactly("Nine boats.");
        assertThat(first().path()).isNull();
    }

    @Test
    void whatIsRestrictedOrUnderEmbargoIsNotNamed() {
        long story = samples.live();
        change(story, ChangeKind.CORRECTION, "Nine boats.");
        samples.publish(story);
        samples.move(
                samples.publisher(), samples.ask(story, Transition.UNPUBLISH).noting("x"));
        house.within(() -> house.entities()
                .createNativeQuery("update article set visibility = 'RESTRICTED' where id = " + story)
                .executeUpdate());
        assertThat(listed()).isEmpty();

        long early = samples.live();
        change(early, ChangeKind.CORRECTION, "It was too early.");
        samples.publish(early);
        change(early, ChangeKind.UPDATE, "More.");
        samples.approve(early);
        Move move = samples.ask(early, Transition.SCHEDULE);
        Instant lifts = house.clock().instant().plus(Duration.ofHours(2));
        samples.move(
                samples.editor(),
                new Move(move.articleId(), move.transition(), move.revision(), null, null, null, lifts, null));
        assertThat(listed()).as("readers have it").containsExactly("It was too early.");
        samples.move(
                samples.publisher(), samples.ask(early, Transition.UNPUBLISH).noting("x"));
        assertThat(listed()).isEmpty();
        house.clock().set(lifts);
        assertThat(listed()).containsExactly("It was too early.");
    }

    private void withdraw(Actor actor, long story, long note, String why) {
        house.get(Workflow.class).withdrawNote(actor, story, note, why);
    }

    @Test
    void aNoteThatWasWrongIsWithdrawnByANoteOfItsOwn() {
        long story = samples.live();
        change(story, ChangeKind.CORRECTION, "Nine boats.");
        samples.publish(story);
        Instant told = house.clock().instant();
        long note = first().id();
        house.clock().advance(Duration.ofMinutes(5));

        assertRefused(403, "permission", () -> withdraw(samples.subeditor(), story, note, "x"));
        assertRefused(404, "not-found", () -> withdraw(samples.reader(), story, note, "x"));
        assertRefused(400, "invalid", () -> withdraw(samples.editor(), story, note, " "));
        assertRefused(400, "invalid", () -> withdraw(samples.editor(), story, note, null));
        assertRefused(400, "invalid", () -> withdraw(samples.editor(), story, note, "x".repeat(1001)));
        assertRefused(404, "not-found", () -> withdraw(samples.editor(), samples.live(), note, "x"));
        Instant now = house.clock().instant();
        withdraw(samples.editor(), story, note, "There were eight after all.");

        ReleasedCorrection.Withdrawal withdrawal =
                new ReleasedCorrection.Withdrawal("There were eight after all.", now);
        assertThat(first())
                .isEqualTo(new ReleasedCorrection(
                        note,
                        ChangeKind.CORRECTION,
                        "Nine boats.",
                        told,
                        story,
                        readers.findTeaser(story).orElseThrow().path(),
                        "Version 2",
                        withdrawal));
        assertThat(readers.find(story).orElseThrow().corrections())
                .extracting(ReleasedCorrection::withdrawal)
                .containsExactly(withdrawal);
        assertThat(house.get(History.class).withdrawals(samples.editor(), story, 5))
                .containsExactly(new History.Withdrawn(
                        ChangeKind.CORRECTION,
                        told,
                        samples.editor().displayName(),
                        now,
                        "There were eight after all."));
        assertThat(house.rows("select action, reason, actor_handle from audit_event order by id"))
                .last()
                .isEqualTo(List.of("article.withdrawNote", "There were eight after all.", "editor"));
        assertRefused(409, "already-withdrawn", () -> withdraw(samples.editor(), story, note, "Again."));

        carryOn(story);
        samples.publish(story);
        assertThat(onPage(story)).as("not told again either").containsExactly("Nine boats.");
    }

    @Test
    void whatReadersWereNotToldYetCannotBeWithdrawn() {
        long story = samples.live();
        change(story, ChangeKind.CORRECTION, "Later.");
        samples.schedule(story, house.clock().instant().plus(Duration.ofHours(1)));
        long note = ((Number) house.rows("select id from correction").get(0).get(0)).longValue();
        assertRefused(404, "not-found", () -> withdraw(samples.editor(), story, note, "x"));
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
