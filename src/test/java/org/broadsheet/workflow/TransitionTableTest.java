package org.broadsheet.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.broadsheet.account.Role;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of transitions, tried whole: every transition, of every sort of story, by everybody. What the table does not
 * list is refused, and the screens are told the same beforehand.
 */
@OnEveryStore
class TransitionTableTest {

    private static final Instant LATER = SettableClock.START.plus(Duration.ofHours(6));

    /** transition, story, and what both states are afterwards; whatever is missing here is illegal. */
    private static final String TABLE = """
            submit     draft              IN_REVIEW NONE
            submit     returned           IN_REVIEW NONE
            submit     liveWithDraft      IN_REVIEW LIVE
            submit     withdrawnWithDraft IN_REVIEW WITHDRAWN
            recall     inReview           DRAFT     NONE
            claim      inReview           IN_REVIEW NONE
            unclaim    claimed            IN_REVIEW NONE
            return     inReview           RETURNED  NONE
            return     claimed            RETURNED  NONE
            return     approved           RETURNED  NONE
            approve    inReview           APPROVED  NONE
            approve    claimed            APPROVED  NONE
            approve    unsigned           RELEASED  LIVE
            publish    approved           RELEASED  LIVE
            publish    scheduled          RELEASED  LIVE
            publish    liveWithPlan       RELEASED  LIVE
            schedule   approved           RELEASED  SCHEDULED
            schedule   scheduled          RELEASED  SCHEDULED
            schedule   liveWithPlan       RELEASED  LIVE
            breakGlass draft              RELEASED  LIVE
            breakGlass inReview           RELEASED  LIVE
            breakGlass claimed            RELEASED  LIVE
            breakGlass returned           RELEASED  LIVE
            breakGlass liveWithDraft      RELEASED  LIVE
            unschedule scheduled          APPROVED  NONE
            unschedule liveWithPlan       APPROVED  LIVE
            publish    embargoed          RELEASED  SCHEDULED
            schedule   embargoed          RELEASED  SCHEDULED
            unschedule embargoed          APPROVED  NONE
            kill       embargoed          APPROVED  KILLED
            liftEmbargo embargoed         RELEASED  LIVE
            publish    onlyEmbargoed      RELEASED  SCHEDULED
            schedule   onlyEmbargoed      RELEASED  SCHEDULED
            return     onlyEmbargoed      RETURNED  NONE
            spike      onlyEmbargoed      SPIKED    NONE
            liftEmbargo onlyEmbargoed     APPROVED  NONE
            unpublish  live               RELEASED  WITHDRAWN
            unpublish  liveWithDraft      DRAFT     WITHDRAWN
            unpublish  liveWithPlan       APPROVED  WITHDRAWN
            unpublish  unsigned           RELEASED  WITHDRAWN
            republish  withdrawn          RELEASED  LIVE
            republish  withdrawnWithDraft DRAFT     LIVE
            kill       live               RELEASED  KILLED
            kill       liveWithDraft      DRAFT     KILLED
            kill       scheduled          APPROVED  KILLED
            kill       liveWithPlan       APPROVED  KILLED
            kill       withdrawn          RELEASED  KILLED
            kill       withdrawnWithDraft DRAFT     KILLED
            kill       unsigned           RELEASED  KILLED
            reinstate  killed             RELEASED  KILLED
            reinstate  killedWithDraft    DRAFT     KILLED
            spike      draft              SPIKED    NONE
            spike      inReview           SPIKED    NONE
            spike      claimed            SPIKED    NONE
            spike      returned           SPIKED    NONE
            spike      approved           SPIKED    NONE
            unspike    spiked             DRAFT     NONE
            """;

    private static final Map<String, Set<String>> WHO = Map.ofEntries(
            Map.entry("submit", Set.of("reporter")),
            Map.entry("recall", Set.of("reporter")),
            Map.entry("claim", Set.of("subeditor", "editor", "editor2", "publisher")),
            Map.entry("unclaim", Set.of("subeditor", "editor", "editor2", "publisher")),
            Map.entry("return", Set.of("subeditor", "editor", "editor2", "publisher")),
            Map.entry("approve", Set.of("editor", "editor2", "publisher")),
            Map.entry("publish", Set.of("editor", "editor2", "publisher")),
            Map.entry("schedule", Set.of("editor", "editor2", "publisher")),
            Map.entry("breakGlass", Set.of("publisher")),
            Map.entry("unschedule", Set.of("subeditor", "editor", "editor2", "publisher")),
            Map.entry("liftEmbargo", Set.of("editor", "editor2", "publisher")),
            Map.entry("unpublish", Set.of("editor", "editor2", "publisher")),
            Map.entry("republish", Set.of("editor", "editor2", "publisher")),
            Map.entry("kill", Set.of("publisher")),
            Map.entry("reinstate", Set.of("publisher")),
            Map.entry("spike", Set.of("subeditor", "editor", "editor2", "publisher")),
            Map.entry("unspike", Set.of("subeditor", "editor", "editor2", "publisher")));

    @Parameter
    House house;

    static Stream<Arguments> stories() {
        return Stream.of(
                story("draft", Samples::draft),
                story("inReview", Samples::inReview),
                story("claimed", samples -> {
                    long story = samples.inReview();
                    samples.move(samples.editor(), story, Transition.CLAIM);
                    return story;
                }),
                story("returned", Samples::returned),
                story("approved", Samples::approved),
                story("spiked", Samples::spiked),
                story("live", Samples::live),
                story("liveWithDraft", Samples::liveWithDraft),
                story("scheduled", samples -> samples.scheduled(LATER)),
                story("liveWithPlan", samples -> samples.liveWithPlan(LATER)),
                story("embargoed", samples -> samples.embargoed(LATER)),
                story("onlyEmbargoed", samples -> {
                    long story = samples.embargoed(LATER);
                    samples.move(samples.editor(), story, Transition.UNSCHEDULE);
                    return story;
                }),
                story("withdrawn", Samples::withdrawn),
                story("withdrawnWithDraft", samples -> {
                    long story = samples.liveWithDraft();
                    samples.move(
                            samples.publisher(),
                            samples.ask(story, Transition.UNPUBLISH).noting("x"));
                    return story;
                }),
                story("expired", Samples::expired),
                story("killed", Samples::killed),
                story("killedWithDraft", samples -> samples.kill(samples.liveWithDraft())),
                story("unsigned", Samples::unsigned));
    }

    private static Arguments story(String name, ToLongFunction<Samples> make) {
        return Arguments.of(name, make);
    }

    @Test
    void theTableSpeaksOfTheSamplesAndOfAllTransitions() {
        List<String> names = stories().map(story -> (String) story.get()[0]).toList();
        assertThat(table().keySet()).isNotEmpty().allMatch(key -> names.contains(key.split(" ")[1]));
        assertThat(table().keySet().stream().map(key -> key.split(" ")[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Transition.values()).map(Transition::code).toList());
        assertThat(WHO).hasSameSizeAs(Transition.values());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void everybodyIsAllowedWhatTheTableSaysAndNothingElse(String name, ToLongFunction<Samples> make) {
        Samples samples = new Samples(house);
        Map<String, Actor> everybody = everybody(samples);
        long story = make.applyAsLong(samples);
        SoftAssertions all = new SoftAssertions();
        for (Transition transition : Transition.values()) {
            everybody.forEach((who, actor) -> {
                String expected = expected(transition, name, who);
                String actual = attempt(actor, complete(samples.ask(story, transition)));
                all.assertThat(actual)
                        .as("%s of %s by %s", transition.code(), name, who)
                        .isEqualTo(expected);
            });
        }
        all.assertAll();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void whatScreensAreToldIsWhatHappens(String name, ToLongFunction<Samples> make) {
        Samples samples = new Samples(house);
        Map<String, Actor> everybody = everybody(samples);
        everybody.remove("reader");
        long story = make.applyAsLong(samples);
        SoftAssertions all = new SoftAssertions();
        everybody.forEach((who, actor) -> {
            List<AvailableTransition> told = house.get(Workflow.class).possibilities(actor, story);
            assertThat(told).hasSameSizeAs(Transition.values());
            for (AvailableTransition one : told) {
                String actual = attempt(actor, complete(samples.ask(story, one.transition())));
                String promised = one.allowed() ? "allowed" : one.kind();
                all.assertThat(actual.contains(" ") ? "allowed" : actual)
                        .as("%s of %s by %s", one.transition().code(), name, who)
                        .isEqualTo(promised);
            }
        });
        all.assertAll();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void anotherVersionIsRefusedBeforeTheStateIsLookedAt(String name, ToLongFunction<Samples> make) {
        Samples samples = new Samples(house);
        Map<String, Actor> everybody = everybody(samples);
        long story = make.applyAsLong(samples);
        for (Transition transition : Transition.values()) {
            TransitionRequest stale = complete(TransitionRequest.of(story, transition, 99));
            assertThat(attempt(everybody.get("admin"), stale)).isEqualTo("permission");
            if (mayAtAll(transition, name, "publisher")) {
                assertThat(attempt(everybody.get("publisher"), stale))
                        .as(transition.code())
                        .isEqualTo("stale-revision");
            }
            if (transition.namesVersion() && mayAtAll(transition, name, "publisher")) {
                assertThat(attempt(everybody.get("publisher"), complete(TransitionRequest.of(story, transition, null))))
                        .isEqualTo("invalid");
            }
        }
    }

    private static Map<String, Actor> everybody(Samples samples) {
        Map<String, Actor> everybody = new LinkedHashMap<>();
        for (Actor actor : List.of(
                samples.reporter(),
                samples.reporter2(),
                samples.subeditor(),
                samples.editor(),
                samples.editor2(),
                samples.publisher(),
                samples.person("moderator", Role.MODERATOR),
                samples.admin(),
                samples.reader())) {
            everybody.put(actor.handle(), actor);
        }
        return everybody;
    }

    private static Map<String, String> table() {
        Map<String, String> table = new HashMap<>();
        TABLE.lines().map(line -> line.split(" +")).forEach(cells -> {
            String before = table.put(cells[0] + " " + cells[1], cells[2] + " " + cells[3]);
            assertThat(before).isNull();
        });
        return table;
    }

    private static boolean mayAtAll(Transition transition, String story, String who) {
        boolean ownPlan = transition == Transition.UNSCHEDULE
                && who.equals("reporter")
                && Set.of("scheduled", "liveWithPlan", "embargoed").contains(story);
        return ownPlan || WHO.get(transition.code()).contains(who);
    }

    private static String expected(Transition transition, String story, String who) {
        if (who.equals("reader")) {
            return "not-found";
        }
        if (!mayAtAll(transition, story, who)) {
            return "permission";
        }
        boolean notHisClaim = transition == Transition.UNCLAIM && !who.equals("editor");
        String listed = table().get(transition.code() + " " + story);
        if (listed == null || notHisClaim) {
            return "illegal-transition";
        }
        boolean hisOwnHaste = transition == Transition.APPROVE && story.equals("unsigned") && who.equals("publisher");
        return hisOwnHaste ? "four-eyes" : listed;
    }

    /** With everything that the transition may ask for. */
    private static TransitionRequest complete(TransitionRequest move) {
        TransitionRequest reasoned = move.because("Because.").noting("Note.");
        return move.transition() == Transition.SCHEDULE ? reasoned.at(LATER.plusSeconds(60)) : reasoned;
    }

    /** Both states afterwards, or the kind of the refusal; nothing of it stays. */
    private String attempt(Actor actor, TransitionRequest move) {
        try {
            house.within(() -> {
                StoryStatus status = house.get(Workflow.class).carryOut(actor, move);
                throw new Undo(status.state() + " " + status.publication());
            });
            throw new AssertionError("not undone");
        } catch (Undo done) {
            return done.getMessage();
        } catch (ProblemException refusal) {
            return refusal.kind();
        }
    }

    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undo(String outcome) {
            super(outcome);
        }
    }
}
