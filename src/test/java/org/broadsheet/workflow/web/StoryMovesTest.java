package org.broadsheet.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.DatabaseClock;
import org.broadsheet.platform.Refusal;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.DeskStories;
import org.broadsheet.workflow.DeskStory;
import org.broadsheet.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The question about the breaking flag: it shows how things are, and takes the flag off only where that is said. */
@OnEveryStore
class StoryMovesTest {

    @Parameter
    House house;

    private Samples samples;
    private DeskWords words;
    private long story;
    private Instant end;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        words = new DeskWords();
        words.site = house.get(SiteSettings.class);
        story = samples.live();
        end = house.clock().instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
    }

    private When when() {
        When when = new When();
        when.site = words.site;
        when.clock = house.get(DatabaseClock.class);
        when.words = words;
        return when;
    }

    private StoryMoves moves(Map<String, String> form) {
        Actor publisher = samples.publisher();
        DeskRequest request = new DeskRequest() {
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
            public void status(Refusal refusal) {}
        };
        StoryMoves moves = new StoryMoves();
        moves.request = request;
        moves.words = words;
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
        return house.get(Workflow.class).standing(samples.publisher(), story).breakingUntil();
    }

    @Test
    void theFieldHoldsThePresentEndOfTheFlag() {
        assertThat(moves(Map.of()).value("breaking", "breakingUntil")).isNull();
        house.get(Workflow.class).breaking(samples.publisher(), story, end);

        StoryMoves moves = moves(Map.of());
        assertThat(moves.value("breaking", "breakingUntil")).isEqualTo(moves.when.field(end));
        assertThat(moves.selected.getBreakingUntil()).isEqualTo(end);
    }

    @Test
    void anEmptyFieldIsRefusedAndLeavesTheFlag() {
        house.get(Workflow.class).breaking(samples.publisher(), story, end);
        StoryMoves moves = moves(Map.of("act", "breaking"));

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
