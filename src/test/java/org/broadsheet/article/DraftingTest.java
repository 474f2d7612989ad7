package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;
import static org.broadsheet.testing.Refusals.refusalOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.account.Role;
import org.broadsheet.editing.Editing;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;
import org.broadsheet.section.SectionEntry;
import org.broadsheet.testing.ContentSample;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class DraftingTest {

    @Parameter
    House house;

    private Samples samples;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
    }

    private Article article(long story) {
        return house.within(() -> {
            Article article = house.entities().find(Article.class, story);
            article.working().number();
            return article;
        });
    }

    private int save(Actor writer, long story, int basedOn, StoryContent content) {
        return house.get(Editing.class).save(writer, new ReviseArticle(story, basedOn, content, null, null));
    }

    private List<List<Object>> versions(long story) {
        return house.rows("select number from article_revision where article_id = ? order by number", story);
    }

    @Test
    void aStoryBeginsAsADraftWithOneVersion() {
        long story = samples.draft();
        assertThat(article(story).state()).isEqualTo(WorkingState.DRAFT);
        assertThat(article(story).working().number()).isEqualTo(1);
        assertThat(article(story).working().parentId()).isNull();
        assertThat(house.rows("select views, comments from article_stats where article_id = ?", story))
                .containsExactly(List.of(0L, 0));
        assertThat(house.rows(
                        "select action, actor_handle from audit_event where entity_id = ? and entity = 'article'",
                        story))
                .containsExactly(List.of("article.create", "reporter"));
    }

    @Test
    void aVersionIsReadAsItWasHashed() {
        samples.draft(samples.reporter(), samples.copy().tags("Ukraine").content());
        List<StoryContent> odd = List.of(
                samples.copy().tags("UKRAINE", "ukraine", " 经济 ", "政治").content(),
                samples.copy()
                        .breakingUntil(Instant.parse("2026-03-02T12:00:00.123456789Z"))
                        .content(),
                samples.copy()
                        .headline(" Cafe\u0301  \u2067x\u2069 opens\u2028now ")
                        .content(),
                samples.copy()
                        .body("<p><table><td>x")
                        .kicker("")
                        .standfirst(" ")
                        .content(),
                samples.copy().bylines("Ada  Quill", "李小龙").content(),
                samples.copy()
                        .credits(List.of(new Byline(null, "Ben", "Not A Slug")))
                        .content(),
                samples.copy().language("EN").change(ChangeKind.TYPO, "a\nb").content(),
                samples.copy().body("<p>👩‍🚀 Ünï — 港</p>".repeat(2000)).content());
        for (StoryContent content : odd) {
            long story = samples.draft(samples.reporter(), content);
            house.within(() -> {
                Revision stored = house.get(NewsroomArticles.class).revision(story, 1);
                assertThat(stored.content().hash()).isEqualTo(stored.contentHash());
            });
        }
    }

    @Test
    void linkThatLeadsNowhereIsToldAtTheText() {
        ProblemException refusal = refusalOf(() -> samples.draft(
                samples.reporter(),
                samples.copy().body("<p><a href=\"page.html\">w</a></p>").content()));
        assertThat(refusal.violations())
                .containsExactly(
                        new Violation(
                                "body",
                                "The link to “page.html” leads nowhere. Write the whole address, with https:// and without a user."));
    }

    @Test
    void savingAVersionAsItIsMakesNoOther() {
        long story = samples.draft(
                samples.reporter(),
                samples.copy().tags("Rain", "rain").headline(" a  b ").content());
        StoryContent asStored = house.within(() -> samples.revision(story, 1).content());
        assertThat(save(samples.reporter(), story, 1, asStored)).isEqualTo(1);
        assertThat(versions(story)).hasSize(1);
    }

    @Test
    void eachSaveAddsAVersionAndChangesNone() {
        long story = samples.draft();
        String before = samples.revision(story, 1).contentHash();
        assertThat(samples.revise(samples.reporter(), story, copy -> copy.headline("Other")))
                .isEqualTo(2);
        assertThat(samples.revision(story, 1).contentHash()).isEqualTo(before);
        assertThat(samples.revision(story, 2).parentId())
                .isEqualTo(samples.revision(story, 1).id());
        assertThat(samples.revision(story, 2).headline()).isEqualTo("Other");
    }

    @Test
    void whoIsLateIsRefusedAndNothingIsWritten() {
        long story = samples.draft();
        samples.revise(samples.reporter(), story, copy -> copy.headline("First"));
        StoryContent late = samples.copy().headline("Second").content();
        ProblemException refusal = refusalOf(() -> save(samples.subeditor(), story, 1, late));
        assertThat(refusal.kind()).isEqualTo("stale-revision");
        assertThat(refusal.facts()).containsEntry("revision", 2);
        assertThat(versions(story)).hasSize(2);
        assertThat(samples.newest(story).headline()).isEqualTo("First");
    }

    @Test
    void onlyItsWritersAndEditorsMayWriteOnIt() {
        long story = samples.draft();
        StoryContent content = samples.copy().headline("Mine now").content();
        for (Actor other : List.of(samples.reporter2(), samples.admin(), samples.person("mod", Role.MODERATOR))) {
            assertRefused(403, "permission", () -> save(other, story, 1, content));
        }
        assertRefused(404, "not-found", () -> save(samples.reader(), story, 1, content));
        assertThat(save(samples.subeditor(), story, 1, content)).isEqualTo(2);
    }

    @Test
    void whoStandsUnderTheHeadlineMayWriteOnIt() {
        Actor second = samples.reporter2();
        long story = samples.draft(
                samples.reporter(),
                samples.copy()
                        .credits(List.of(new Byline(second.id(), "Reporter2", "reporter2")))
                        .content());
        assertThat(samples.revise(second, story, copy -> copy.headline("Other")))
                .isEqualTo(2);
    }

    @Test
    void aReporterOfOneSectionStaysInIt() {
        SectionEntry sport = samples.section("sport");
        Actor local = samples.personIn(sport, "local", Role.REPORTER);
        assertRefused(
                403, "permission", () -> samples.draft(local, samples.copy().content()));
        long story = samples.draft(local, samples.copy().section(sport.id()).content());
        assertRefused(
                403,
                "permission",
                () -> samples.revise(
                        local, story, copy -> copy.section(samples.world().id())));
        assertRefused(
                403,
                "permission",
                () -> samples.draft(samples.reader(), samples.copy().content()));
    }

    @Test
    void aSectionUnderHisIsHisToo() {
        SectionEntry sport = samples.section("sport");
        SectionEntry tennis = samples.sectionUnder("tennis", "sport");
        Actor local = samples.personIn(sport, "local", Role.REPORTER);
        assertThat(samples.draft(local, samples.copy().section(tennis.id()).content()))
                .isPositive();
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        StoryContent content = new CopyBreaker(samples).content();
        ProblemException refusal = refusalOf(() -> samples.draft(samples.reporter(), content));
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.violations())
                .extracting(Violation::field)
                .contains(
                        "headline",
                        "kicker",
                        "standfirst",
                        "section",
                        "language",
                        "tags",
                        "bylines",
                        "change.text",
                        "breakingUntil");
        assertThat(house.rows("select id from article")).isEmpty();
    }

    /** A copy with something wrong in nearly every field. */
    private record CopyBreaker(Samples samples) {
        StoryContent content() {
            return samples.copy()
                    .section(-1)
                    .headline(" \u200b ")
                    .kicker("k".repeat(61))
                    .standfirst("s".repeat(601))
                    .language("not a language")
                    .tags(IntStream.range(0, 21).mapToObj(n -> "tag " + n).toArray(String[]::new))
                    .credits(
                            List.of(new Byline(null, " ", "x"), new Byline(null, "A", "a"), new Byline(null, "A", "a")))
                    .breakingUntil(Instant.MAX)
                    .change(ChangeKind.CORRECTION, " ")
                    .content();
        }
    }

    @Test
    void aChangeWithoutItsKindIsRefused() {
        assertRefused(
                400,
                "invalid",
                () -> samples.draft(
                        samples.reporter(), samples.copy().change(null, "text").content()));
    }

    @Test
    void aBodyHasAnEnd() {
        String paragraph = "<p>" + "x".repeat(995) + "</p>";
        assertThat(samples.draft(
                        samples.reporter(),
                        samples.copy().body(paragraph.repeat(890)).content()))
                .isPositive();
        assertRefused(
                400,
                "invalid",
                () -> samples.draft(
                        samples.reporter(),
                        samples.copy().body(paragraph.repeat(910)).content()));
    }

    @Test
    void markUpInALineIsOnlyText() {
        long story = samples.draft(
                samples.reporter(),
                samples.copy().headline("<script>alert(1)</script>").content());
        assertThat(samples.newest(story).headline()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void aSlugIsAskedForInTheRightForm() {
        for (String slug : List.of("Not-A-Slug", "a--b", "ä", "../up", "x".repeat(81))) {
            assertRefused(
                    400,
                    "invalid",
                    () -> samples.draft(
                            samples.reporter(), samples.copy().slug(slug).content()));
        }
    }

    @Test
    void whatIsClosedIsNotWrittenOn() {
        for (long story : new long[] {samples.spiked(), samples.killed()}) {
            assertRefused(
                    409,
                    "illegal-transition",
                    () -> samples.revise(samples.editor(), story, copy -> copy.headline("Other")));
        }
    }

    @Test
    void aSavePutsTheStoryWhereItBelongs() {
        assertThat(afterSave(samples.draft(), samples.reporter())).isEqualTo(WorkingState.DRAFT);
        assertThat(afterSave(samples.returned(), samples.reporter())).isEqualTo(WorkingState.RETURNED);
        assertThat(afterSave(samples.inReview(), samples.reporter())).isEqualTo(WorkingState.IN_REVIEW);
        assertThat(afterSave(samples.inReview(), samples.subeditor())).isEqualTo(WorkingState.IN_REVIEW);
        assertThat(afterSave(samples.approved(), samples.reporter())).isEqualTo(WorkingState.DRAFT);
        assertThat(afterSave(samples.approved(), samples.subeditor())).isEqualTo(WorkingState.IN_REVIEW);
        assertThat(afterSave(samples.live(), samples.reporter())).isEqualTo(WorkingState.DRAFT);
        assertThat(afterSave(samples.withdrawn(), samples.editor())).isEqualTo(WorkingState.DRAFT);
        Instant later = house.clock().instant().plus(Duration.ofHours(1));
        assertThat(afterSave(samples.scheduled(later), samples.editor())).isEqualTo(WorkingState.DRAFT);
    }

    private WorkingState afterSave(long story, Actor writer) {
        samples.revise(writer, story, copy -> copy.headline("Other words"));
        return article(story).state();
    }

    @Test
    void aNoteForTheDeskStaysWithItsVersion() {
        long story = samples.draft();
        StoryContent content = ContentSample.like(
                        house.within(() -> samples.newest(story).content()))
                .headline("Other")
                .content();
        house.get(Editing.class)
                .save(samples.reporter(), new ReviseArticle(story, 1, content, null, " New lead.\r\nSee line two. "));
        assertThat(samples.newest(story).note()).isEqualTo("New lead.\nSee line two.");
    }
}
