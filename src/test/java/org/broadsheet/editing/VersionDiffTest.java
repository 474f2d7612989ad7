package org.broadsheet.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.text.TextDiff.Kind.DELETED;
import static org.broadsheet.text.TextDiff.Kind.INSERTED;
import static org.broadsheet.text.TextDiff.Kind.SAME;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.article.ArticleKind;
import org.broadsheet.article.Byline;
import org.broadsheet.article.Change;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.StoryContentTest;
import org.broadsheet.article.StoryField;
import org.broadsheet.editing.VersionDiff.Field;
import org.broadsheet.text.DiffPassage;
import org.broadsheet.text.TextDiff.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionDiffTest {
    private static final Byline ANNA = new Byline(1L, "Anna Berg", "anna-berg");
    private static final Byline CARL = new Byline(2L, "Carl Doe", "carl-doe");

    @Test
    void theSameVersionTwiceIsEmpty() {
        StoryContent content = content("Bridge opens", "<p>It opens.</p>", List.of(ANNA), List.of("bridges"));

        VersionDiff diff = between(content, content);

        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.changedWords()).isZero();
        assertThat(diff.body()).containsExactly(new DiffPassage("p", List.of(new Piece(SAME, "It opens."))));
    }

    @Test
    void onlyFieldsThatDifferAreNamed() {
        VersionDiff diff = between(
                content("Bridge opens", "", List.of(ANNA), List.of("bridges", "town")),
                content("Bridge opens late", "", List.of(ANNA, CARL), List.of("town")));

        assertThat(diff.fields())
                .containsExactly(
                        new Field("headline", List.of(new Piece(SAME, "Bridge opens "), new Piece(INSERTED, "late"))),
                        new Field("bylines", List.of(new Piece(SAME, "Anna Berg"), new Piece(INSERTED, "Carl Doe"))),
                        new Field("tags", List.of(new Piece(DELETED, "bridges"), new Piece(SAME, "town"))));
        assertThat(diff.changedWords()).isEqualTo(1);
    }

    @Test
    void whatReadersAreToldOfAChangeIsNoWordOfTheStory() {
        StoryContent content = content("Bridge opens", "<p>It opens.</p>", List.of(ANNA), List.of());

        VersionDiff diff = between(content, content.with(new Change(ChangeKind.CORRECTION, "It had the wrong day.")));

        assertThat(diff.fields()).extracting(Field::name).containsExactly("change.kind", "change.text");
        assertThat(diff.changedWords()).isZero();
    }

    @Test
    void sectionsAreNamedByTheirSlug() {
        StoryContent before = content("H", "", List.of(), List.of());
        StoryContent after = before.with(StoryField.SECTION, 2L).with(StoryField.KIND, ArticleKind.OPINION);

        assertThat(VersionDiff.between(before, after, id -> "section-" + id).fields())
                .containsExactly(
                        new Field(
                                "section", List.of(new Piece(DELETED, "section-1"), new Piece(INSERTED, "section-2"))),
                        new Field("kind", List.of(new Piece(DELETED, "NEWS"), new Piece(INSERTED, "OPINION"))));
    }

    @Test
    void everyDeclaredFieldIsCompared() {
        StoryContent before = content("H", "", List.of(), List.of());
        for (StoryField field : StoryField.plain()) {
            Object value = StoryContentTest.otherValue(field, before.get(field));
            assertThat(between(before, before.with(field, value)).fields())
                    .extracting(Field::name)
                    .containsExactly(field.key());
        }
    }

    @Test
    void aRewrittenParagraphIsComparedWithWhatItBecame() {
        VersionDiff diff = body(
                "<p>First stays.</p><p>Three thousand people cross each day.</p><p>Last stays.</p>",
                "<p>First stays.</p><p>Entirely different news came in.</p>"
                        + "<p>Four thousand people cross each day.</p><p>Last stays.</p>");

        assertThat(diff.body())
                .containsExactly(
                        new DiffPassage("p", List.of(new Piece(SAME, "First stays."))),
                        new DiffPassage("p", List.of(new Piece(INSERTED, "Entirely different news came in."))),
                        new DiffPassage(
                                "p",
                                List.of(
                                        new Piece(DELETED, "Three "),
                                        new Piece(INSERTED, "Four "),
                                        new Piece(SAME, "thousand people cross each day."))),
                        new DiffPassage("p", List.of(new Piece(SAME, "Last stays."))));
        assertThat(diff.changedWords()).isEqualTo(6);
    }

    @Test
    void aLinkThatLeadsElsewhereShows() {
        VersionDiff diff = body(
                "<p>Read <a href=\"https://one.example/\">the report</a> today.</p>",
                "<p>Read <a href=\"https://two.example/\">the report</a> today.</p>");

        assertThat(diff.isEmpty()).isFalse();
        assertThat(diff.body().get(0).pieces())
                .containsExactly(
                        new Piece(SAME, "Read "),
                        new Piece(DELETED, "<a href=\"https://one.example/\">", true),
                        new Piece(INSERTED, "<a href=\"https://two.example/\">", true),
                        new Piece(SAME, "the report today."));
    }

    @Test
    void whatChangedWithoutAWordIsCounted() {
        VersionDiff link = body(
                "<p>See <a href=\"https://one.example/\">it</a>.</p>",
                "<p>See <a href=\"https://two.example/\">it</a>.</p>");
        assertThat(counts(link)).containsExactly(0, 0, 1, 0);
        assertThat(counts(body("<p>It opens.</p>", "<p>It opens?</p>"))).containsExactly(0, 1, 0, 0);
        assertThat(counts(body("<p>It opens</p>", "<p>It <b>opens</b></p>"))).containsExactly(0, 0, 0, 1);
        assertThat(counts(body("<p>It opens</p>", "<p>It <a href=\"https://one.example/\">opens</a>!</p>")))
                .containsExactly(0, 1, 1, 0);
        assertThat(counts(between(
                        content("Open.", "", List.of(), List.of()), content("Open?", "", List.of(), List.of()))))
                .containsExactly(0, 1, 0, 0);
        assertThat(counts(body("<p>Same.</p>", "<p>Same.</p>"))).containsExactly(0, 0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She said “Oui” twice | She said «Oui» twice | 0 | 2",
                "“Oui, non” | «Oui, non» | 0 | 2",
                "'Oui' | (Oui) | 0 | 2",
                "a co-op shop | a coop shop | 1 | 1",
                "a coop shop | a co-op shop | 1 | 1",
                "a co-op shop | a co-op-s shop | 1 | 1",
                "mother-in-law came | stepmother came | 1 | 2",
                "two words here | few letters here | 2 | 0",
                "Ärger für Zoë | A\u0308rger fu\u0308r Zoe\u0308 | 0 | 0"
            })
    void signsAreNoWordsAndWhatHyphensJoinIsOne(String before, String after, int words, int signs) {
        VersionDiff diff = body("<p>" + before + "</p>", "<p>" + after + "</p>");
        assertThat(counts(diff)).containsExactly(words, signs, 0, 0);
        assertThat(diff.isEmpty()).isEqualTo(words + signs == 0);
    }

    @Test
    void anAccentThatIsACharacterOfItsOwnIsNoChange() {
        assertThat(between(
                                content("Zoë", "", List.of(ANNA), List.of("Zoë")),
                                content("Zoe\u0308", "", List.of(ANNA), List.of("Zoe\u0308")))
                        .isEmpty())
                .isTrue();
    }

    private static List<Integer> counts(VersionDiff diff) {
        return List.of(diff.changedWords(), diff.changedSigns(), diff.changedLinks(), diff.changedTags());
    }

    @Test
    void wordsAndTheMarkUpAmongThemArePiecesOfTheirOwnAndOnlyWordsCount() {
        VersionDiff diff = body("<p>It is old.</p>", "<p>It is <strong>very</strong> old.</p>");

        assertThat(diff.body().get(0).pieces())
                .containsExactly(
                        new Piece(SAME, "It is "),
                        new Piece(INSERTED, "<strong>", true),
                        new Piece(INSERTED, "very "),
                        new Piece(INSERTED, "</strong>", true),
                        new Piece(SAME, "old."));
        assertThat(diff.changedWords()).isEqualTo(1);
    }

    @Test
    void aSubheadThatBecameAParagraphShows() {
        assertThat(body("<h2>What comes next</h2>", "<p>What comes next</p>").body())
                .containsExactly(new DiffPassage(
                        "p",
                        List.of(
                                new Piece(DELETED, "<h2>", true),
                                new Piece(INSERTED, "<p>", true),
                                new Piece(SAME, "What comes next"))));
    }

    @Test
    void wordsOnBothSidesOfAnEmphasisStayApart() {
        assertThat(body("<p>It is <em>very</em> old.</p>", "<p>It is <em>very</em> old.</p>")
                        .body()
                        .get(0)
                        .pieces())
                .containsExactly(new Piece(SAME, "It is very old."));
    }

    @Test
    void itemsOfListsAndCellsOfTablesAreBlocks() {
        VersionDiff diff = body(
                "<ul><li>one</li><li>two</li></ul><table><tr><td>a</td><td>b</td></tr></table><hr>",
                "<ul><li>one</li></ul><table><tr><td>a</td><td>c</td></tr></table>");

        assertThat(diff.body()).extracting(DiffPassage::tag).containsExactly("li", "li", "td", "td", "hr");
        assertThat(diff.body().get(1).pieces()).containsExactly(new Piece(DELETED, "two"));
        assertThat(diff.body().get(3).pieces()).containsExactly(new Piece(DELETED, "b"), new Piece(INSERTED, "c"));
        assertThat(diff.body().get(4).pieces()).containsExactly(new Piece(DELETED, "<hr>", true));
    }

    @Test
    void aSecondReferenceToAnotherNoteIsAChange() {
        String text =
                "<p>A<sup><a href=\"#fn-1\" id=\"fnref-1\">1</a></sup> b<sup><a href=\"#fn-2\" id=\"fnref-2\">2</a></sup>"
                        + " c<sup><a href=\"#fn-%1$d\" id=\"fnref-%1$d-2\">%1$d</a></sup></p>";

        assertThat(body(text.formatted(1), text.formatted(2)).isEmpty()).isFalse();
        assertThat(body(text.formatted(1), text.formatted(1)).isEmpty()).isTrue();
    }

    @Test
    void aFootnoteThatIsAddedRenumbersNothing() {
        String one = "<sup><a href=\"#fn-%1$d\" id=\"fnref-%1$d\">%1$d</a></sup>";
        String notes = "<section class=\"footnotes\"><ol>%s</ol></section>";
        VersionDiff diff = body(
                "<p>It opens" + one.formatted(1) + ".</p>" + notes.formatted("<li id=\"fn-1\">The mayor.</li>"),
                "<p>It" + one.formatted(1) + " opens" + one.formatted(2) + ".</p>"
                        + notes.formatted("<li id=\"fn-1\">A bridge.</li><li id=\"fn-2\">The mayor.</li>"));

        assertThat(diff.body()).filteredOn(DiffPassage::isChanged).hasSize(2);
        assertThat(diff.body().get(1).pieces()).containsExactly(new Piece(INSERTED, "A bridge."));
        assertThat(diff.changedWords()).isEqualTo(2);
        assertThat(diff.changedLinks()).isEqualTo(1);
    }

    @Test
    void rowsCaptionsAndFactBoxesShow() {
        VersionDiff diff = body(
                "<table><tbody><tr><td>a</td></tr></tbody></table>",
                "<table><caption>Seats</caption><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>"
                        + "<aside class=\"factbox\"><p>Fact</p></aside>");

        assertThat(diff.body().stream().filter(DiffPassage::isChanged))
                .extracting(DiffPassage::tag)
                .containsExactly("caption", "td", "p");
        assertThat(diff.changedWords()).isEqualTo(3);
    }

    @Test
    void manyShortBlocksWithoutACommonWordCostNoTime() {
        String before = IntStream.range(0, 60_000).mapToObj(n -> "<p>a" + n).collect(Collectors.joining());
        String after = IntStream.range(0, 60_000).mapToObj(n -> "<p>b" + n).collect(Collectors.joining());

        long start = System.nanoTime();
        assertThat(body(before, after).body()).hasSize(120_000);
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    private static VersionDiff body(String before, String after) {
        return between(content("H", before, List.of(), List.of()), content("H", after, List.of(), List.of()));
    }

    private static VersionDiff between(StoryContent before, StoryContent after) {
        return VersionDiff.between(before, after, String::valueOf);
    }

    private static StoryContent content(String headline, String body, List<Byline> bylines, List<String> tags) {
        return StoryContent.of(Map.of(
                StoryField.SECTION, 1L,
                StoryField.HEADLINE, headline,
                StoryField.BODY, body,
                StoryField.LANGUAGE, "en",
                StoryField.BYLINES, bylines,
                StoryField.TAGS, tags));
    }
}
