package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.refusalOf;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.broadsheet.desk.StoryFilter;
import org.broadsheet.desk.StoryListing;
import org.broadsheet.desk.StoryRow;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.text.HiddenCharacters;
import org.broadsheet.text.HtmlBounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What is kept of a story is what was sent, and looks like what it is. */
@OnEveryStore
class HiddenInCopiesTest {

    @Parameter
    House house;

    @Test
    void whatIsWrittenByItsNumberOrLeftOpenIsRefusedToo() {
        Samples samples = new Samples(house);
        for (String body : List.of("<p>a&#917601;</p>", "<p>a&#x202e;b</p><p>c&#x202c;</p>")) {
            StoryContent content = samples.copy().body(body).content();
            ProblemException refusal = refusalOf(() -> samples.draft(samples.reporter(), content));
            assertThat(refusal.violations()).containsExactly(new Violation("body", HiddenCharacters.MESSAGE));
        }
    }

    @Test
    void nonBreakingSpacesAndAFewMarksOnALetterAreKept() {
        Samples samples = new Samples(house);
        long story = samples.draft(
                samples.reporter(),
                samples.copy()
                        .headline("Qui a gagné\u00a0?")
                        .standfirst("12\u202f000 spectateurs\u00a0!")
                        .body("<p>Z" + "\u0347\u0310".repeat(40) + "</p>")
                        .content());
        StoryContent kept = samples.newest(story).content();
        assertThat(kept.headline()).isEqualTo("Qui a gagné\u00a0?");
        assertThat(kept.standfirst()).isEqualTo("12\u202f000 spectateurs\u00a0!");
        assertThat(kept.body()).isEqualTo("<p>Z\u0347\u0310\u0347\u0310</p>");
        assertThat(house.get(StoryListing.class)
                        .list(samples.reporter(), new StoryFilter(Set.of(), null, null, "gagné ?", false), null, 10)
                        .items())
                .extracting(StoryRow::id)
                .containsExactly(story);
    }

    @Test
    void whatIsLongerDeeperOrMoreThanAStoryIsRefusedAtItsField() {
        Samples samples = new Samples(house);
        StoryContent content = samples.copy()
                .headline("x".repeat(50_000))
                .standfirst(" ".repeat(50_000))
                .tags(IntStream.range(0, 101).mapToObj(n -> "tag " + n).toArray(String[]::new))
                .body("<blockquote>".repeat(101))
                .content();
        assertThat(refusalOf(() -> samples.draft(samples.reporter(), content)).violations())
                .containsExactly(new Violation("tags", "At most 20 tags."), new Violation("body", HtmlBounds.MESSAGE));
        StoryContent lines = samples.copy()
                .headline("x".repeat(50_000))
                .standfirst(" ".repeat(50_000))
                .content();
        assertThat(refusalOf(() -> samples.draft(samples.reporter(), lines)).violations())
                .containsExactly(
                        new Violation("headline", "At most 200 characters; this has 50000."),
                        new Violation("standfirst", "At most 600 characters; this has 50000."));
        StoryContent body = samples.copy().body("x".repeat(1_000_001)).content();
        assertThat(refusalOf(() -> samples.draft(samples.reporter(), body)).violations())
                .containsExactly(new Violation("body", "At most 900000 characters; this has 1000001."));
    }

    @Test
    void aPictureThatIsNotThereIsRefusedAtTheBody() {
        Samples samples = new Samples(house);
        StoryContent content = samples.copy()
                .body("<p>x</p><figure data-media=\"12\"><figcaption>y</figcaption></figure>")
                .content();
        ProblemException refusal = refusalOf(() -> samples.draft(samples.reporter(), content));
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.violations()).containsExactly(new Violation("body", "There is no picture with the id 12."));
    }

    @Test
    void whatNobodyCanSeeIsRefusedAtItsField() {
        Samples samples = new Samples(house);
        StoryContent content = samples.copy()
                .headline("One\u0000 two")
                .kicker("\u202ethree")
                .standfirst("\u2067four")
                .body("<p>five\u0007</p>")
                .tags("six\u001b")
                .bylines("Ada \u202dQuill")
                .content();
        ProblemException refusal = refusalOf(() -> samples.draft(samples.reporter(), content));
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.violations())
                .extracting(Violation::field)
                .containsExactly("headline", "standfirst", "kicker", "tags", "bylines", "body");
        assertThat(house.rows("select id from article")).isEmpty();
    }
}
