package org.broadsheet.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.article.StoryContent;
import org.broadsheet.editing.Editing;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.testing.ContentSample;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.StoryModel.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A newsroom gone wild: everybody does anything to several stories at random times. After each step, and at instants
 * before and after it, every public read shows just the stories that {@link StoryModel} says are released, with the
 * version that it says; no story is out twice; nothing is out that nobody signed, except where it says so.
 *
 * <p>A failure names its seed and step; the same seed does the same again.
 */
@OnEveryStore
class RandomNewsroomTest {

    private static final int STEPS = Integer.getInteger("broadsheet.random.steps", 80);
    private static final int STORIES = 5;
    private static final List<String> TAGS = NewsroomComparison.TAGS;
    private static final List<String> WRITERS = NewsroomComparison.WRITERS;

    @Parameter
    House house;

    private final Map<Long, StoryModel> stories = new TreeMap<>();
    private final Set<String> paths = new TreeSet<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private Samples samples;
    private Random random;
    private List<Actor> people;
    private List<Long> sections;
    private NewsroomComparison comparison;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void readersHaveWhatIsReleasedAndNothingElse(long seed) {
        begin(seed);
        for (int step = 0; step < STEPS; step++) {
            pass();
            String what = act();
            String where = "seed " + seed + " step " + step + " after " + what + " at " + now();
            comparison.compare(now(), where);
            comparison.compare(sometime(), where);
            comparison.compare(sometime(), where);
            comparison.checkStore(where);
            comparison.compareComing(where);
        }
        assertThat(done.keySet())
                .as("the newsroom did enough for this to mean something")
                .contains("PUBLISH", "SCHEDULE", "APPROVE", "SUBMIT", "revise");
        assertThat(paths).isNotEmpty();
    }

    @Test
    void theModelItselfSeesADifference() {
        begin(99);
        long story = samples.live();
        StoryModel wrong = new StoryModel(story);
        stories.put(story, wrong);
        assertThatThrownBy(() -> comparison.compare(now(), "an empty model")).isInstanceOf(AssertionError.class);
    }

    private void begin(long seed) {
        random = new Random(seed);
        samples = new Samples(house);
        people = List.of(
                samples.reporter(),
                samples.reporter2(),
                samples.subeditor(),
                samples.editor(),
                samples.editor2(),
                samples.publisher(),
                samples.publisher2(),
                samples.admin());
        samples.section("sport");
        sections = List.of(
                samples.world().id(),
                samples.section("sport").id(),
                samples.sectionUnder("tennis", "sport").id());
        comparison = new NewsroomComparison(house, stories, paths, sections);
    }

    private Instant now() {
        return house.clock().instant();
    }

    private void pass() {
        long micros = 1
                + (long)
                        (Math.pow(random.nextDouble(), 4) * Duration.ofHours(30).toSeconds() * 1_000_000);
        house.clock().set(now().plus(micros, ChronoUnit.MICROS));
    }

    /** Some instant, often one at which something begins or ends, or the microsecond before. */
    private Instant sometime() {
        List<Instant> edges = new ArrayList<>();
        stories.values()
                .forEach(story -> story.spans.forEach(span -> {
                    edges.add(span.from);
                    if (span.until.isBefore(now().plus(Duration.ofDays(30)))) {
                        edges.add(span.until);
                    }
                }));
        if (!edges.isEmpty() && random.nextInt(3) > 0) {
            return edges.get(random.nextInt(edges.size())).minus(random.nextInt(2), ChronoUnit.MICROS);
        }
        return now().plusSeconds(random.nextInt(200_000) - 100_000L);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private Instant maybeLater(int oneIn) {
        return chance(oneIn) ? now().plusSeconds(random.nextInt(100_000) - 10_000L) : null;
    }

    // --- what people do -------------------------------------------------------------------------------------------

    private String act() {
        if (stories.size() < STORIES && (stories.isEmpty() || chance(3))) {
            return write();
        }
        long story = any(new ArrayList<>(stories.keySet()));
        if (chance(7)) {
            return revise(story);
        }
        if (chance(10)) {
            return hold(story);
        }
        return chance(15) ? breaking(story) : move(story);
    }

    private String write() {
        Actor writer = any(people.subList(0, 6));
        long story = samples.draft(writer, vary(samples.copy()).content());
        stories.put(story, new StoryModel(story));
        return note("write");
    }

    private ContentSample vary(ContentSample copy) {
        copy.section(any(sections)).tags(any(TAGS)).bylines(any(WRITERS));
        copy.headline("Headline " + random.nextInt(4));
        copy.slug(chance(4) ? "asked-for-" + random.nextInt(6) : null);
        copy.breakingUntil(chance(3) ? now().plusSeconds(1 + random.nextInt(50_000)) : null);
        ChangeKind kind = any(List.of(ChangeKind.values()));
        return copy.change(kind, "Told " + random.nextInt(1000));
    }

    private String revise(long story) {
        try {
            samples.revise(any(people), story, this::vary);
            return note("revise");
        } catch (ProblemException refusal) {
            return "refused revise";
        }
    }

    /** Mostly lets a story go again. */
    private String hold(long story) {
        DeskNotes notes = new DeskNotes(
                null,
                null,
                5,
                null,
                null,
                chance(3),
                chance(6),
                DeskNotes.none().visibility());
        StoryContent same = house.within(() -> samples.newest(story).content());
        int newest = samples.newest(story).number();
        try {
            house.get(Editing.class).save(any(people), new ReviseArticle(story, newest, same, notes, null));
        } catch (ProblemException refusal) {
            return "refused hold";
        }
        if (notes.legal() || notes.notForPublication()) {
            stories.get(story).dropPlan(now());
            return note("hold");
        }
        return note("let go");
    }

    private String breaking(long story) {
        Instant until = chance(2) ? null : now().plusSeconds(1 + random.nextInt(50_000));
        try {
            house.get(Workflow.class).breaking(any(people), story, until);
            stories.get(story).breakUntil(now(), until);
            return note("breaking");
        } catch (ProblemException refusal) {
            return "refused breaking";
        }
    }

    /** Somebody and what he may do. */
    private record Chance(Actor actor, Transition transition) {}

    /** Mostly something that is allowed, the rarer the less usual; now and then whatever comes to mind. */
    private String move(long story) {
        List<Chance> chances = new ArrayList<>();
        for (Actor actor : people) {
            house.get(Workflow.class).possibilities(actor, story).stream()
                    .filter(AvailableTransition::allowed)
                    .map(one -> new Chance(actor, one.transition()))
                    .forEach(one -> chances.addAll(Collections.nCopies(usual(one.transition()), one)));
        }
        boolean wild = chances.isEmpty() || chance(8);
        return carryOut(story, wild ? new Chance(any(people), any(List.of(Transition.values()))) : any(chances));
    }

    private static int usual(Transition transition) {
        return switch (transition) {
            case SUBMIT, APPROVE, PUBLISH, SCHEDULE -> 24;
            case REINSTATE -> 12;
            case UNSCHEDULE, REPUBLISH, UNSPIKE, LIFT_EMBARGO -> 3;
            default -> 1;
        };
    }

    private String carryOut(long story, Chance one) {
        Transition transition = one.transition();
        boolean sends = transition == Transition.PUBLISH || transition == Transition.SCHEDULE;
        boolean ends = transition == Transition.BREAK_GLASS || transition == Transition.REPUBLISH;
        Instant at = transition == Transition.SCHEDULE
                ? now().plusSeconds(random.nextInt(200_000) - 5_000L)
                : maybeLater(sends ? 4 : 60);
        TransitionRequest move = new TransitionRequest(
                story,
                transition,
                chance(20) ? Integer.valueOf(1) : samples.ask(story, transition).revision(),
                "Note.",
                "Because.",
                at,
                maybeLater(sends ? 5 : 60),
                maybeLater(sends ? 4 : ends ? 8 : 60));
        int working = samples.newest(story).number();
        StoryContent content = house.within(() -> samples.newest(story).content());
        try {
            house.get(Workflow.class).carryOut(one.actor(), move);
        } catch (ProblemException refusal) {
            return "refused " + transition + " by " + one.actor().handle() + ": " + refusal.kind();
        }
        follow(stories.get(story), move, working, content);
        return note(transition.name());
    }

    private String note(String what) {
        done.merge(what, 1, Integer::sum);
        return what;
    }

    /** Tells the model what was done. */
    private void follow(StoryModel story, TransitionRequest move, int revision, StoryContent content) {
        Instant now = now();
        switch (move.transition()) {
            case PUBLISH, SCHEDULE, BREAK_GLASS ->
                path(
                        story,
                        story.release(
                                now, revision, content, move.publishAt(), move.embargoUntil(), move.publishUntil()));
            case LIFT_EMBARGO -> story.liftEmbargo(now).ifPresent(span -> path(story, span));
            case REPUBLISH -> path(story, story.comeBack(now, move.publishUntil()));
            case UNSCHEDULE -> story.dropPlan(now);
            case UNPUBLISH -> story.end(now);
            case KILL -> {
                story.end(now);
                story.killed = true;
                story.notice = move.note();
            }
            case REINSTATE -> story.killed = isStillKilled(story.id);
            default -> {
                // the rest changes nothing for readers
            }
        }
    }

    private boolean isStillKilled(long story) {
        return !house.rows("select id from article where id = ? and withheld = 'KILLED'", story)
                .isEmpty();
    }

    /** The model has no opinion on addresses, except that a story is at no other than its own. */
    private void path(StoryModel story, Span span) {
        span.path = (String) house.rows(
                        "select path from publication where article_id = ? order by decided_at desc, id desc", story.id)
                .get(0)
                .get(0);
        paths.add(span.path);
    }
}
