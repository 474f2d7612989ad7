package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadsheet.body.HtmlPolicy;
import org.broadsheet.editing.VersionDiff;
import org.broadsheet.testing.ContentSample;
import org.broadsheet.testing.Growth;
import org.broadsheet.testing.HostileText;
import org.broadsheet.testing.House;
import org.broadsheet.testing.Samples;
import org.broadsheet.testing.Store;
import org.broadsheet.text.Blame;
import org.broadsheet.text.WordCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever text is sent in for a story is checked, counted and compared in a time that grows with its length. */
class HostileCopiesTest {
    private static final int HTML = 300_000;
    private static final int LIMIT = 160_000;

    private final House house = House.on(Store.H2);
    private Drafting drafting;
    private StoryContent content;

    @BeforeEach
    void begin() {
        house.clear();
        drafting = house.get(Drafting.class);
        content = new Samples(house).copy().content();
    }

    static Stream<HostileText> all() {
        return Stream.concat(HostileText.plain(), HostileText.html());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTextOfACopy(HostileText hostile) {
        List<StoryField> texts = StoryField.ofVersions().stream()
                .filter(field -> field.type().javaType() == String.class)
                .toList();
        assertThat(texts).hasSizeGreaterThanOrEqualTo(9);
        for (StoryField text : texts) {
            check(text.key(), hostile, typed -> content.with(text, typed));
        }
        check("a byline", hostile, typed -> ContentSample.like(content)
                .bylines(typed)
                .content());
        check("a tag", hostile, typed -> ContentSample.like(content).tags(typed).content());
        check("a change", hostile, typed -> content.with(new Change(ChangeKind.CORRECTION, typed)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theNotesBesideIt(HostileText hostile) {
        Growth.assertLinear("a note", LIMIT, hostile::of, typed -> problems(content, DeskNotes.none(), typed));
        Growth.assertLinear("a slugline", LIMIT, hostile::of, typed -> problems(content, slugline(typed), null));
    }

    private void check(String what, HostileText hostile, Function<String, StoryContent> made) {
        Growth.assertLinear(what, LIMIT, hostile::of, typed -> problems(made.apply(typed), DeskNotes.none(), null));
    }

    private void problems(StoryContent checked, DeskNotes notes, String note) {
        house.within(() -> drafting.problems(new ReviseArticle(0, 0, checked, notes, note)));
    }

    private static DeskNotes slugline(String typed) {
        return new DeskNotes(typed, null, 5, null, null, false, false, Visibility.NEWSROOM);
    }

    @ParameterizedTest
    @MethodSource("all")
    void countingAndComparing(HostileText hostile) {
        Function<String, StoryContent> body = typed ->
                ContentSample.like(content).body(HtmlPolicy.story(typed)).content();
        Growth.assertLinear("the words", HTML, hostile::of, WordCount::ofStory);
        // The effort of a comparison is bounded by itself, and grows with the square below that.
        Growth.assertBounded(
                "a comparison",
                HTML,
                hostile::of,
                typed -> VersionDiff.between(content, body.apply(typed), id -> "World"));
        Growth.assertBounded("who wrote it", HTML, hostile::of, typed -> {
            Blame blame = new Blame();
            blame.add(1, "One", "Two", content.body());
            blame.add(2, "One", "Two", HtmlPolicy.story(typed));
            blame.sentences(Locale.ENGLISH);
        });
    }
}
