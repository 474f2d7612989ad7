package org.broadsheet.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.desk.DeskStories;
import org.broadsheet.desk.DeskStory;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.platform.web.WallClock;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.testing.Times;
import org.broadsheet.workflow.StoryStatus;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The question about the breaking flag: it shows how things are, and takes the flag off only where that is said. */
@OnEveryStore
class StoryActionsTest {

    @Parameter
    House house;

    private Samples samples;
    private DeskMessages messages;
    private long story;
    private Instant end;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        messages = new DeskMessages();
        messages.site = house.get(SiteSettings.class);
        story = samples.live();
        end = house.clock().instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
    }

    private DeskTimes when() {
        DeskTimes when = new DeskTimes();
        when.site = messages.site;
        when.clock = house.get(DatabaseClock.class);
        when.messages = messages;
        return when;
    }

    private StoryActions moves(Map<String, String> form) {
        Actor publisher = samples.publisher();
        DeskExchange request = new DeskExchange() {
            @Override
            public String text(String name) {
                return form.get(name);
            }

            @Override
            void requireForm() {}

            @Override
            public DeskAddress self() {
                return DeskAddress.of("/desk/story").with("id", story);
            }

            @Override
            public void goTo(DeskAddress address) {}

            @Override
            public void status(ProblemException refusal) {}
        };
        StoryActions moves = new StoryActions();
        moves.request = request;
        moves.messages = messages;
        moves.workflow = house.get(Workflow.class);
        moves.when = when();
        moves.current = new CurrentActor() {
            @Override
            public Actor get() {
                return publisher;
            }
        };
        moves.selected = new SelectedStory() {
            @Override
            public DeskStory getStory() {
                return house.get(DeskStories.class).of(publisher, story);
            }
        };
        moves.selected.when = moves.when;
        return moves;
    }

    private Instant flag() {
        return house.get(Workflow.class).status(samples.publisher(), story).breakingUntil();
    }

    @Test
    void theFieldHoldsThePresentEndOfTheFlag() {
        assertThat(moves(Map.of()).value("breaking", "breakingUntil")).isNull();
        house.get(Workflow.class).breaking(samples.publisher(), story, end);

        StoryActions moves = moves(Map.of());
        assertThat(moves.value("breaking", "breakingUntil")).isEqualTo(moves.when.field(end));
        assertThat(moves.selected.getBreakingUntil()).isEqualTo(end);
    }

    // --- schedule and embargo ---------------------------------------------------------------------------------------

    /** To the second, as REST or a program may have agreed on it. */
    private Instant agreed() {
        return end.plusSeconds(30);
    }

    private void plan() {
        story = samples.approved();
        samples.move(
                samples.editor(),
                Times.until(
                        Times.embargoed(
                                samples.ask(story, Transition.SCHEDULE).at(end.minus(Duration.ofHours(1))), agreed()),
                        end.plus(Duration.ofHours(1))));
    }

    @Test
    void reschedulingBeginsWithWhatIsAgreed() {
        plan();
        StoryActions moves = moves(Map.of());
        assertThat(moves.value("schedule", "publishAt")).isEqualTo(when().field(end.minus(Duration.ofHours(1))));
        assertThat(moves.value("schedule", "embargoUntil")).isEqualTo(when().field(agreed()));
        assertThat(moves.value("schedule", "publishUntil")).isEqualTo(when().field(end.plus(Duration.ofHours(1))));
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        assertThat(moves(Map.of()).value("schedule", "publishAt")).isNull();
        assertThat(moves(Map.of()).value("schedule", "embargoUntil")).isEqualTo(when().field(agreed()));
    }

    private StoryActions schedule(Instant embargo) {
        StoryActions moves = moves(Map.of(
                "act",
                "schedule",
                "revision",
                "1",
                "publishAt",
                when().field(end.minus(Duration.ofHours(1))),
                "embargoUntil",
                when().field(embargo)));
        moves.carryOut();
        return moves;
    }

    @Test
    void aFieldThatNobodyTouchedKeepsTheAgreedSecond() {
        plan();
        assertThat(schedule(agreed()).getRefused()).isNull();
        StoryStatus status = house.get(Workflow.class).status(samples.publisher(), story);
        assertThat(status.embargoUntil()).isEqualTo(agreed());
        assertThat(status.publishAt()).isEqualTo(agreed());
    }

    @Test
    void anEarlierEmbargoIsRefusedAtItsField() {
        plan();
        StoryActions moves = schedule(end.minus(Duration.ofMinutes(30)));
        assertThat(moves.isOpen("schedule")).isTrue();
        assertThat(moves.problem("schedule", "embargoUntil"))
                .isEqualTo("A later embargo is agreed. Only “Lift embargo” ends it early.");
        assertThat(moves.problem("schedule", "publishAt")).isNull();
    }

    // --- nights on which clocks are changed -------------------------------------------------------------------------

    private StoryActions inBerlin(Map<String, String> form) {
        StoryActions moves = moves(form);
        moves.when.site = new SiteSettings() {
            @Override
            public ZoneId zone() {
                return ZoneId.of("Europe/Berlin");
            }

            @Override
            public Locale language() {
                return Locale.ENGLISH;
            }
        };
        return moves;
    }

    @Test
    void aTimeThatComesTwiceIsAskedFor() {
        story = samples.approved();
        Map<String, String> form = Map.of("act", "schedule", "revision", "1", "publishAt", "2027-10-31T02:30");
        StoryActions asked = inBerlin(form);
        asked.carryOut();
        assertThat(asked.problem("schedule", "publishAt")).startsWith("02:30 comes twice on that night");
        assertThat(asked.readings("schedule", "publishAt"))
                .extracting(WallClock.Reading::label)
                .containsExactly("02:30 CEST (UTC+02:00)", "02:30 CET (UTC+01:00)");

        Map<String, String> chosen = new HashMap<>(form);
        chosen.put("publishAtOffset", "+01:00");
        inBerlin(chosen).carryOut();

        assertThat(house.get(Workflow.class).status(samples.editor(), story).publishAt())
                .isEqualTo("2027-10-31T01:30:00Z");
        assertThat(inBerlin(Map.of()).readings("schedule", "publishAt"))
                .extracting(WallClock.Reading::chosen)
                .as("and shown again as it was chosen")
                .containsExactly(false, true);
    }

    @Test
    void aTimeThatDoesNotExistIsRefusedAtItsField() {
        for (String field : List.of("publishAt", "embargoUntil", "publishUntil")) {
            story = samples.approved();
            StoryActions moves = inBerlin(Map.of("act", "schedule", "revision", "1", field, "2027-03-28T02:30"));
            moves.carryOut();
            assertThat(moves.problem("schedule", field))
                    .isEqualTo("02:30 does not exist on that night: the clocks go forward.");
            assertThat(moves.value("schedule", field)).isEqualTo("2027-03-28T02:30");
        }
        story = samples.live();
        StoryActions flag = inBerlin(Map.of("act", "breaking", "breakingUntil", "2027-03-28T02:30"));
        flag.carryOut();
        assertThat(flag.problem("breaking", "breakingUntil")).startsWith("02:30 does not exist");
    }

    @Test
    void nothingIsCalledPublishedWhileReadersHaveNothing() {
        assertThat(moves(Map.of("done", "publish")).getDone()).isEqualTo("Version 1 is published.");
        story = samples.embargoed(end);
        assertThat(moves(Map.of("done", "publish")).getDone())
                .isEqualTo(
                        "Not published yet: version 1 will appear when the embargo lifts " + when().moment(end) + ".");
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        assertThat(moves(Map.of("done", "publish")).getDone()).isNull();
        assertThat(moves(Map.of("done", "schedule")).getDone()).isNull();
    }

    @Test
    void theNoticeNamesTheVersionThatItWasDoneTo() {
        samples.revise(samples.reporter(), story, copy -> copy.headline("Newer"));
        assertThat(moves(Map.of("done", "publish")).getDone()).isEqualTo("Version 1 is published.");
        story = samples.scheduled(end);
        samples.revise(samples.reporter(), story, copy -> copy.headline("Newer"));
        assertThat(moves(Map.of("done", "schedule")).getDone())
                .isEqualTo("Version 1 is scheduled " + when().moment(end) + ".");
    }

    @Test
    void theNoticeOfASchedulesSaysWhatTheEmbargoMakesOfIt() {
        story = samples.embargoed(end);
        Instant asked = end.minus(Duration.ofMinutes(30));
        samples.move(samples.editor(), samples.ask(story, Transition.SCHEDULE).at(asked));
        assertThat(moves(Map.of("done", "schedule")).getDone())
                .isEqualTo("Version 1 is scheduled " + when().moment(asked)
                        + ", but will only appear when the embargo lifts " + when().moment(end) + ".");
    }

    @Test
    void anEmbargoIsNotEndedByEmptyingItsField() {
        story = samples.embargoed(end);
        StoryActions moves = moves(Map.of("act", "schedule", "revision", "1", "embargoUntilWas", "2027-01-01T10:00"));
        moves.carryOut();
        assertThat(moves.problem("schedule", "embargoUntil"))
                .isEqualTo("An embargo is agreed. Only “Lift embargo” ends it early.");
        assertThat(moves.value("schedule", "embargoUntil"))
                .as("shown again, so that a second click does not pass over it")
                .isEqualTo(when().field(end));
    }

    @Test
    void noEmbargoIsCalledLiftedWhileItIsInForce() {
        story = samples.embargoed(end);
        assertThat(moves(Map.of("done", "liftEmbargo")).getDone()).isNull();
        samples.move(
                samples.editor(), samples.ask(story, Transition.LIFT_EMBARGO).because("They agreed."));
        assertThat(moves(Map.of("done", "liftEmbargo")).getDone()).isEqualTo("The embargo is lifted.");
    }

    @Test
    void anEmptyFieldIsRefusedAndLeavesTheFlag() {
        house.get(Workflow.class).breaking(samples.publisher(), story, end);
        StoryActions moves = moves(Map.of("act", "breaking"));

        moves.carryOut();

        assertThat(moves.problem("breaking", "breakingUntil")).startsWith("Say until when.");
        assertThat(flag()).isEqualTo(end);
    }

    @Test
    void theFlagGoesWhereThatIsSaid() {
        house.get(Workflow.class).breaking(samples.publisher(), story, end);

        moves(Map.of("act", "notBreaking")).carryOut();

        assertThat(flag()).isNull();
        assertThat(moves(Map.of("done", "notBreaking")).getDone()).startsWith("The flag is off.");
        assertThat(moves(Map.of()).selected.getBreakingUntil()).isNull();
    }
}
