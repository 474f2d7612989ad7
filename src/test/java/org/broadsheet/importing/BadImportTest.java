package org.broadsheet.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.importing.Imports.LAST_YEAR;
import static org.broadsheet.importing.Imports.comment;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.article.Byline;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.Visibility;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.importing.ImportReport.Line;
import org.broadsheet.importing.ImportReport.Outcome;
import org.broadsheet.importing.ImportedStory.Comment;
import org.broadsheet.importing.ImportedStory.State;
import org.broadsheet.testing.ContentSample;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What cannot be taken is refused with all that is wrong with it, each at its field, and leaves nothing behind. */
@OnEveryStore
class BadImportTest {
    @Parameter
    House house;

    private Imports imports;
    private Instant later;
    private long storiesTaken;

    @BeforeEach
    void begin() {
        imports = new Imports(house);
        later = house.clock().instant().plus(Duration.ofDays(1));
        storiesTaken = 0;
    }

    @AfterEach
    void nothingIsHalfWritten() {
        for (String table : List.of("article", "article_stats", "provenance")) {
            assertThat(house.rows("select count(*) from " + table)).containsExactly(List.of(storiesTaken));
        }
        assertThat(house.rows("select count(*) from comment")).containsExactly(List.of(0L));
    }

    private long take(Imports.Item item) {
        storiesTaken++;
        return imports.take(item);
    }

    private void assertWrong(Imports.Item item, String... fields) {
        assertThat(imports.wrongFields(item)).containsExactlyInAnyOrder(fields);
    }

    private Imports.Item saying(ContentSample copy) {
        return imports.story("7").copy(copy.content());
    }

    @Test
    void approvalThatIsClaimed() {
        assertWrong(imports.story("7").approvedBy("Somebody"), "approvedBy");
    }

    @Test
    void storyThatMayNotBeReleasedIsNot() {
        DeskNotes held = new DeskNotes(null, null, 5, null, null, true, true, Visibility.RESTRICTED);
        assertWrong(imports.story("7").notes(held), "notes.legal", "notes.notForPublication", "notes.visibility");
    }

    @Test
    void timesThatHaveNotCome() {
        assertWrong(imports.story("7").released(later), "versions[0].releasedAt");
        assertWrong(imports.story("7").written(later).released(later), "versions[0].at", "versions[0].releasedAt");
        assertWrong(imports.story("7").withdrawn(later), "withdrawnAt");
    }

    @Test
    void timesOutOfOrder() {
        StoryContent content = imports.samples.copy().content();
        assertWrong(imports.story("7").released(LAST_YEAR.minusSeconds(90_000)), "versions[0].releasedAt");
        assertWrong(
                imports.story("7").then(content, LAST_YEAR.minusSeconds(90_000)),
                "versions[1].at",
                "versions[1].releasedAt");
        assertWrong(imports.story("7").withdrawn(LAST_YEAR.minusSeconds(1)), "withdrawnAt");
        assertWrong(imports.story("7").withdrawn(LAST_YEAR), "withdrawnAt");
    }

    @Test
    void timesThatAreNotThereOrHaveNoPlace() {
        assertWrong(imports.story("7").released(null), "versions[0].releasedAt");
        assertWrong(imports.story("7").written(null), "versions[0].at");
        assertWrong(imports.story("7").state(State.WITHDRAWN), "withdrawnAt");
        assertWrong(imports.story("7").state(State.DRAFT), "versions[0].releasedAt");
        assertWrong(imports.story("7").withdrawn(LAST_YEAR.plusSeconds(1)).state(State.RELEASED), "withdrawnAt");
        assertWrong(imports.story("7").state(null), "state");
    }

    @Test
    void peopleWhomNobodyKnows() {
        assertWrong(imports.story("7").by("u1", "u2"), "versions[0].people", "versions[0].people");
        assertThat(imports.run(imports.story("7").by("u1"))
                        .lines()
                        .get(0)
                        .problems()
                        .get(0)
                        .message())
                .contains("“u1”");
        assertWrong(
                saying(imports.samples.copy().credits(List.of(new Byline(4711L, "Nobody", "nobody")))),
                "versions[0].bylines");
    }

    @Test
    void sectionThatIsNotThere() {
        assertWrong(saying(imports.samples.copy().section(4711)), "versions[0].section");
    }

    @Test
    void addressThatIsTaken() {
        take(imports.story("1").copy(imports.samples.copy().slug("taken").content()));
        assertWrong(saying(imports.samples.copy().slug("taken")), "versions[0].slug");
    }

    @Test
    void oldAddressesThatLeadNowhere() {
        long first = take(imports.story("1").at("/news/2025/05/05/older"));
        assertThat(first).isPositive();
        assertWrong(imports.story("7").at("/world/2025/05/06/old-news"), "oldPaths[0]");
        assertWrong(imports.story("7").at("/news/2025/05/05/older"), "oldPaths[0]");
        assertWrong(
                imports.story("7").at("/desk/stories", "//evil.example/2025/05/05/a", "/?p=1", ""),
                "oldPaths[0]",
                "oldPaths[1]",
                "oldPaths[2]",
                "oldPaths[3]");
        assertWrong(imports.story("7").at("/a/2025/05/05/a", "/a/2025/05/05/a"), "oldPaths[1]");
        assertWrong(imports.story("7").at("/" + "a/".repeat(500_000)), "oldPaths[0]");
        assertWrong(imports.story("7").draft().at("/a/2025/05/05/a"), "oldPaths[0]");
    }

    @Test
    void itsOwnAddressIsNoOldOne() {
        long story = take(imports.story("1").at("/world/2025/05/06/old-news"));
        assertThat(house.rows("select old_path from redirect where article_id = ?", story))
                .isEmpty();
    }

    @Test
    void commentsThatHangInTheAir() {
        assertWrong(imports.story("7").said(comment("b", "a", 1)), "comments[0].parent");
        assertWrong(imports.story("7").said(comment("b", "b", 1)), "comments[0].parent");
        assertWrong(imports.story("7").said(comment("a", null, 1), comment("a", null, 2)), "comments[1].id");
        assertWrong(imports.story("7").said(comment("a", null, -1)), "comments[0].at");
        assertWrong(imports.story("7").draft().said(comment("a", null, 1)), "comments");
        assertWrong(
                imports.story("7")
                        .said(new Comment(
                                null, null, null, " ", "ana", "x".repeat(20_000), later, CommentStatus.PUBLISHED)),
                "comments[0].id",
                "comments[0].at",
                "comments[0].body",
                "comments[0].name",
                "comments[0].email");
    }

    @Test
    void countsBelowZero() {
        assertWrong(imports.story("7").views(-1), "views");
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        assertWrong(
                saying(imports.samples
                                .copy()
                                .headline("")
                                .kicker("x".repeat(100))
                                .section(4711))
                        .approvedBy("Somebody")
                        .views(-1)
                        .released(later)
                        .at("/nowhere"),
                "approvedBy",
                "views",
                "versions[0].releasedAt",
                "versions[0].headline",
                "versions[0].kicker",
                "versions[0].section",
                "oldPaths[0]");
    }

    @Test
    void textsThatAreTooLong() {
        assertWrong(saying(imports.samples.copy().body("<p>" + "x".repeat(1_000_000) + "</p>")), "versions[0].body");
    }

    @Test
    void hostileMarkUpIsCleanedLikeAnyOther() {
        long story = take(
                saying(
                        imports.samples
                                .copy()
                                .body(
                                        "<p onclick=\"steal()\">Safe</p><script>steal()</script><iframe src=\"https://a.example\"></iframe>")));
        assertThat((String) house.rows("select body from article_revision where article_id = ?", story)
                        .get(0)
                        .get(0))
                .contains("Safe")
                .doesNotContain("steal", "script", "iframe");
    }

    @Test
    void idsThatAreNone() {
        storiesTaken = 1;
        ImportReport report = imports.run(
                imports.story(null),
                imports.story(" "),
                imports.story("x".repeat(201)),
                imports.story("7"),
                imports.story("7"));

        assertThat(report.lines())
                .extracting(Line::outcome)
                .containsExactly(Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED, Outcome.TAKEN, Outcome.REFUSED);
        assertThat(report.lines().get(4).problems()).extracting("field").containsExactly("id");
    }

    @Test
    void brokenOneStopsNoOther() {
        storiesTaken = 1;
        ImportReport report = imports.run(imports.story("1").views(-1), imports.story("2"));
        assertThat(report.lines()).extracting(Line::outcome).containsExactly(Outcome.REFUSED, Outcome.TAKEN);
    }

    @Test
    void brokenOneStopsTheRestWhereThatIsAskedFor() {
        ImportReport report = imports.run(new ImportBatch(
                "old paper",
                List.of(),
                List.of(imports.story("1").views(-1).story(), imports.story("2").story()),
                true));
        assertThat(report.lines()).extracting(Line::outcome).containsExactly(Outcome.REFUSED);
    }

    @Test
    void sourceWithoutAName() {
        for (String source : new String[] {null, " ", "x".repeat(61), "a\u202eb"}) {
            assertRefused(400, "invalid", () -> imports.run(ImportBatch.of(source, List.of())));
        }
    }

    @Test
    void handleThatIsTaken() {
        imports.samples.reporter();
        ImportReport report = imports.run(new ImportBatch(
                "old paper", List.of(new ImportedPerson("u1", "reporter", "Another", null)), List.of(), false));
        assertThat(report.lines().get(0).problems()).extracting("field").containsExactly("handle");
    }
}
