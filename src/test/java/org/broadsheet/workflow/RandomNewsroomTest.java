package org.broadsheet.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.broadsheet.article.ArticleTeaser;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.Copy;
import org.broadsheet.article.Found;
import org.broadsheet.article.Listing;
import org.broadsheet.article.PublicStory;
import org.broadsheet.article.PublishedArticle;
import org.broadsheet.article.PublishedArticles;
import org.broadsheet.article.ReleasedCorrection;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.Refusal;
import org.broadsheet.platform.Slice;
import org.broadsheet.section.SectionTree;
import org.broadsheet.testing.CopySample;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.StoryModel.Span;
import org.broadsheet.workflow.StoryModel.Told;
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

    private static final int STEPS = Integer.getInteger("broadsheet.random.steps", 70);
    private static final int STORIES = 5;
    private static final String[] TAGS = {"Rivers", "Lakes", "Seas"};
    private static final String[] WRITERS = {"Ada Quill", "Ben Nib", "Cleo Ink"};

    @Parameter
    House house;

    private final Map<Long, StoryModel> stories = new TreeMap<>();
    private final Set<String> paths = new TreeSet<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private Samples samples;
    private Random random;
    private List<Actor> people;
    private List<Long> sections;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void readersHaveWhatIsReleasedAndNothingElse(long seed) {
        begin(seed);
        for (int step = 0; step < STEPS; step++) {
            pass();
            String what = act();
            String where = "seed " + seed + " step " + step + " after " + what + " at " + now();
            compare(now(), where);
            compare(sometime(), where);
            compare(sometime(), where);
            checkStore(where);
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
        assertThatThrownBy(() -> compare(now(), "an empty model")).isInstanceOf(AssertionError.class);
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
        return chance(15) ? breaking(story) : move(story);
    }

    private String write() {
        Actor writer = any(people.subList(0, 6));
        long story = samples.draft(writer, vary(samples.copy()).copy());
        stories.put(story, new StoryModel(story));
        return note("write");
    }

    private CopySample vary(CopySample copy) {
        copy.section(any(sections)).tags(TAGS[random.nextInt(3)]).bylines(WRITERS[random.nextInt(3)]);
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
        } catch (Refusal refusal) {
            return "refused revise";
        }
    }

    private String breaking(long story) {
        Instant until = chance(2) ? null : now().plusSeconds(1 + random.nextInt(50_000));
        try {
            house.get(Workflow.class).breaking(any(people), story, until);
            stories.get(story).breakUntil(now(), until);
            return note("breaking");
        } catch (Refusal refusal) {
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
                    .filter(Possibility::allowed)
                    .map(one -> new Chance(actor, one.transition()))
                    .forEach(one -> chances.addAll(Collections.nCopies(usual(one.transition()), one)));
        }
        boolean wild = chances.isEmpty() || chance(8);
        return carryOut(story, wild ? new Chance(any(people), any(List.of(Transition.values()))) : any(chances));
    }

    private static int usual(Transition transition) {
        return switch (transition) {
            case SUBMIT -> 24;
            case APPROVE, REINSTATE -> 12;
            case PUBLISH, SCHEDULE -> 8;
            case UNSCHEDULE, REPUBLISH, UNSPIKE -> 3;
            default -> 1;
        };
    }

    private String carryOut(long story, Chance one) {
        Transition transition = one.transition();
        boolean sends = transition == Transition.PUBLISH || transition == Transition.SCHEDULE;
        Instant at = transition == Transition.SCHEDULE
                ? now().plusSeconds(random.nextInt(200_000) - 5_000L)
                : maybeLater(sends ? 4 : 20);
        Move move = new Move(
                story,
                transition,
                chance(20) ? Integer.valueOf(1) : samples.ask(story, transition).revision(),
                "Note.",
                "Because.",
                at,
                maybeLater(sends ? 5 : 20),
                maybeLater(sends ? 4 : 8));
        int working = samples.newest(story).number();
        Copy copy = house.within(() -> samples.newest(story).copy());
        try {
            house.get(Workflow.class).carryOut(one.actor(), move);
        } catch (Refusal refusal) {
            return "refused " + transition + " by " + one.actor().handle() + ": " + refusal.kind();
        }
        follow(stories.get(story), move, working, copy);
        return note(transition.name());
    }

    private String note(String what) {
        done.merge(what, 1, Integer::sum);
        return what;
    }

    /** Tells the model what was done. */
    private void follow(StoryModel story, Move move, int revision, Copy copy) {
        Instant now = now();
        switch (move.transition()) {
            case PUBLISH, SCHEDULE, BREAK_GLASS ->
                path(
                        story,
                        story.release(now, revision, copy, move.publishAt(), move.embargoUntil(), move.publishUntil()));
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

    // --- what readers see -------------------------------------------------------------------------------------------

    private void compare(Instant t, String where) {
        Instant before = now();
        house.clock().set(t);
        try {
            String at = where + ", seen at " + t;
            compareLists(t, at);
            compareStories(t, at);
            comparePaths(t, before, at);
            compareCorrections(t, at);
            compareBanner(t, at);
        } finally {
            house.clock().set(before);
        }
    }

    private PublishedArticles readers() {
        return house.get(PublishedArticles.class);
    }

    /** The stories whose released copy is such, newest first. */
    private List<Long> expected(Instant t, Predicate<Span> such) {
        return stories.values().stream()
                .filter(story -> story.at(t).filter(such).isPresent())
                .sorted((one, other) -> {
                    int byTime =
                            other.at(t).orElseThrow().first.compareTo(one.at(t).orElseThrow().first);
                    return byTime != 0 ? byTime : Long.compare(other.id, one.id);
                })
                .map(story -> story.id)
                .toList();
    }

    private List<Long> listed(Listing listing) {
        List<Long> ids = new ArrayList<>();
        Cursor cursor = null;
        do {
            Slice<PublicStory> page = readers().list(listing, cursor, 2);
            page.items().forEach(story -> ids.add(story.teaser().id()));
            cursor = Cursor.parse(page.next());
        } while (cursor != null);
        return ids;
    }

    private void compareLists(Instant t, String where) {
        assertThat(listed(Listing.everything())).as(where).isEqualTo(expected(t, span -> true));
        for (long section : sections) {
            List<Long> within = house.get(SectionTree.class).within(section);
            assertThat(listed(Listing.ofSections(within)))
                    .as(where)
                    .isEqualTo(expected(t, span -> within.contains(span.copy.sectionId())));
        }
        for (String tag : TAGS) {
            assertThat(listed(Listing.ofTag(tag.toLowerCase(Locale.ROOT))))
                    .as(where)
                    .isEqualTo(expected(t, span -> span.copy.tags().contains(tag)));
        }
        for (String writer : WRITERS) {
            assertThat(listed(Listing.ofAuthor(writer.toLowerCase(Locale.ROOT).replace(' ', '-'))))
                    .as(where)
                    .isEqualTo(expected(
                            t, span -> span.copy.bylines().get(0).name().equals(writer)));
        }
    }

    private void compareStories(Instant t, String where) {
        for (StoryModel story : stories.values()) {
            Span span = story.at(t).orElse(null);
            ArticleTeaser teaser = readers().findTeaser(story.id).orElse(null);
            PublishedArticle whole = readers().find(story.id).orElse(null);
            if (span == null) {
                assertThat(teaser).as(where).isNull();
                assertThat(whole).as(where).isNull();
            } else {
                assertThat(teaser).as(where).isNotNull();
                assertThat(teaser.headline()).as(where).isEqualTo(span.copy.headline());
                assertThat(teaser.path()).as(where).isEqualTo(span.path);
                assertThat(teaser.firstPublishedAt()).as(where).isEqualTo(span.first);
                assertThat(teaser.breakingUntil()).as(where).isEqualTo(span.breakingUntil);
                assertThat(whole.teaser()).as(where).isEqualTo(teaser);
            }
        }
    }

    private void comparePaths(Instant t, Instant present, String where) {
        for (String path : paths) {
            Found found = readers().at(path);
            StoryModel here = stories.values().stream()
                    .filter(story ->
                            story.at(t).filter(span -> span.path.equals(path)).isPresent())
                    .findFirst()
                    .orElse(null);
            if (here != null) {
                assertThat(found.article()).as(where + " " + path).isNotNull();
                assertThat(found.article().teaser().id()).as(where).isEqualTo(here.id);
                continue;
            }
            assertThat(found.article()).as(where + " " + path).isNull();
            if (found.movedTo() != null) {
                assertThat(stories.values())
                        .as(where + " " + path + " leads to what is released")
                        .anyMatch(story -> story.at(t)
                                .filter(span -> span.path.equals(found.movedTo()))
                                .isPresent());
            }
            if (found.goneNotice() != null) {
                assertThat(stories.values())
                        .as(where + " " + path + " was out and is gone for good")
                        .anyMatch(story -> story.killed && story.wasOut(present));
            }
        }
    }

    private void compareCorrections(Instant t, String where) {
        List<String> expected = new ArrayList<>();
        for (StoryModel story : stories.values()) {
            if (story.at(t).isPresent()) {
                story.told.stream()
                        .filter(told -> !told.at().isAfter(t) && told.change().kind() != ChangeKind.UPDATE)
                        .map(told -> line(story, told))
                        .forEach(expected::add);
            }
        }
        List<String> actual = readers().corrections(null, 100).items().stream()
                .map(RandomNewsroomTest::line)
                .toList();
        assertThat(actual).as(where).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String line(StoryModel story, Told told) {
        return story.id + " " + told.at() + " " + told.change().kind() + " "
                + told.change().text();
    }

    private static String line(ReleasedCorrection correction) {
        return correction.articleId() + " " + correction.at() + " " + correction.kind() + " " + correction.text();
    }

    private void compareBanner(Instant t, String where) {
        List<Long> breaking = expected(t, span -> span.breakingUntil != null && span.breakingUntil.isAfter(t));
        ArticleTeaser banner = readers().breaking().story();
        Long shown = banner == null ? null : banner.id();
        assertThat(shown).as(where).isEqualTo(breaking.isEmpty() ? null : breaking.get(0));
    }

    // --- what is in the store ---------------------------------------------------------------------------------------

    private void checkStore(String where) {
        assertThat(house.rows("select p.id from publication p join publication q on q.article_id = p.article_id"
                        + " and q.id <> p.id and q.release_at < p.ended_at and p.release_at < q.ended_at"
                        + " where p.ended_at > p.release_at and q.ended_at > q.release_at"))
                .as(where + ": out twice")
                .isEmpty();
        assertThat(house.rows("select p.id from publication p where not p.without_approval and not exists"
                        + " (select 1 from approval a join article_revision r on r.id = a.revision_id"
                        + " where a.revision_id = p.revision_id and a.content_hash = p.content_hash"
                        + " and a.approver_id <> r.author_id and a.approved_at <= p.decided_at)"))
                .as(where + ": out without a second pair of eyes")
                .isEmpty();
        assertThat(house.rows("select a.id from approval a join article_revision r on r.id = a.revision_id"
                        + " where a.approver_id = r.author_id"))
                .as(where + ": approved by who wrote it")
                .isEmpty();
        assertThat(
                        house.rows(
                                "select m.id from outbox m join publication p on m.dedupe_key = 'article.released:' || p.id"
                                        + " where m.voided_at is null and (p.voided_at is not null or m.due_at <> p.release_at)"))
                .as(where + ": what follows does not follow the plan")
                .isEmpty();
        assertThat(house.rows("select a.id from article a where a.signature_owed and not exists"
                        + " (select 1 from publication p where p.article_id = a.id and p.without_approval"
                        + " and p.voided_at is null)"))
                .as(where + ": owed for nothing")
                .isEmpty();
    }
}
