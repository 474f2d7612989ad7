package org.broadsheet.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.platform.Actor;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.History;
import org.broadsheet.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Notes that were wrong themselves, and what is kept of their withdrawal. */
@OnEveryStore
class WithdrawnCorrectionsTest {

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

    private void withdraw(Actor actor, long story, long note, String why) {
        house.get(Workflow.class).withdrawNote(actor, story, note, why);
    }

    private long nineBoats() {
        long story = samples.live();
        notes.change(story, ChangeKind.CORRECTION, "Nine boats.");
        samples.publish(story);
        return story;
    }

    @Test
    void aNoteIsWithdrawnByAnEditorWithAReason() {
        long story = nineBoats();
        long note = notes.first().id();

        assertRefused(403, "permission", () -> withdraw(samples.subeditor(), story, note, "x"));
        assertRefused(404, "not-found", () -> withdraw(samples.reader(), story, note, "x"));
        assertRefused(400, "invalid", () -> withdraw(samples.editor(), story, note, " "));
        assertRefused(400, "invalid", () -> withdraw(samples.editor(), story, note, null));
        assertRefused(400, "invalid", () -> withdraw(samples.editor(), story, note, "x".repeat(1001)));
        assertRefused(404, "not-found", () -> withdraw(samples.editor(), samples.live(), note, "x"));
        assertThat(notes.first().withdrawal()).isNull();
        withdraw(samples.editor(), story, note, "There were eight after all.");
        assertRefused(409, "already-withdrawn", () -> withdraw(samples.editor(), story, note, "Again."));
    }

    @Test
    void aNoteThatWasWrongIsWithdrawnByANoteOfItsOwn() {
        long story = nineBoats();
        Instant told = house.clock().instant();
        long note = notes.first().id();
        house.clock().advance(Duration.ofMinutes(5));
        Instant now = house.clock().instant();
        withdraw(samples.editor(), story, note, "There were eight after all.");

        ReleasedCorrection.Withdrawal withdrawal =
                new ReleasedCorrection.Withdrawal("There were eight after all.", now);
        assertThat(notes.first())
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

        notes.carryOn(story);
        samples.publish(story);
        assertThat(notes.onPage(story)).as("not told again either").containsExactly("Nine boats.");
    }

    @Test
    void theHouseKeepsByWhomAndWhyANoteWasWithdrawn() {
        long story = nineBoats();
        Instant told = house.clock().instant();
        house.clock().advance(Duration.ofMinutes(5));
        Instant now = house.clock().instant();
        withdraw(samples.editor(), story, notes.first().id(), "There were eight after all.");

        assertThat(house.get(History.class).withdrawals(samples.editor(), story, 5))
                .containsExactly(new History.Withdrawn(
                        ChangeKind.CORRECTION,
                        told,
                        samples.editor().displayName(),
                        now,
                        "There were eight after all."));
        assertThat(house.rows(
                        "select action, reason, actor_handle, before_text, after_text from audit_event order by id"))
                .last()
                .isEqualTo(List.of(
                        "article.withdrawNote",
                        "There were eight after all.",
                        "editor",
                        "{\"v\":1,\"kind\":\"CORRECTION\",\"text\":\"Nine boats.\"}",
                        "{\"v\":1,\"withdrawn\":true}"));
    }

    @Test
    void whatReadersWereNotToldYetCannotBeWithdrawn() {
        long story = samples.live();
        notes.change(story, ChangeKind.CORRECTION, "Later.");
        samples.schedule(story, house.clock().instant().plus(Duration.ofHours(1)));
        long note = ((Number) house.rows("select id from correction").get(0).get(0)).longValue();
        assertRefused(404, "not-found", () -> withdraw(samples.editor(), story, note, "x"));
    }
}
