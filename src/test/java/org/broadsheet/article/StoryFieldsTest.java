package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;
import static org.broadsheet.testing.Refusals.refusalOf;

import java.util.List;
import java.util.Map;
import org.broadsheet.editing.Editing;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Violation;
import org.broadsheet.publication.PublishedArticles;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.Transition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What follows from the list of fields: each is kept, limited, and set only by those who may. */
@OnEveryStore
class StoryFieldsTest {

    @Parameter
    House house;

    private Samples samples;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
    }

    private void save(Actor writer, long story, StoryField field, Object value) {
        samples.revise(writer, story, copy -> copy.with(field, value));
    }

    private StoryContent newest(long story) {
        return house.within(() -> samples.newest(story).content());
    }

    private static Object value(StoryField field, long other) {
        return switch (field.type()) {
            case FLAG -> true;
            case STORY -> other;
            case ADDRESS -> "https://example.org/first";
            default -> "Another";
        };
    }

    @Test
    void everyPlainFieldIsReadAsItWasHashed() {
        long story = samples.draft();
        long other = samples.draft();
        for (StoryField field : StoryField.plain()) {
            if (field == StoryField.SLUG || field == StoryField.LANGUAGE || field == StoryField.LEAD_MEDIA) {
                continue;
            }
            save(samples.editor(), story, field, value(field, other));
            assertThat(newest(story).get(field)).as(field.key()).isEqualTo(value(field, other));
            assertThat(house.within(() -> samples.newest(story).isAsWritten()))
                    .as(field.key())
                    .isTrue();
        }
    }

    @Test
    void aLineTakesWhatItsColumnTakesAndNoMore() {
        long story = samples.draft();
        for (StoryField field : StoryField.plain()) {
            if (field.type() == FieldType.LINE) {
                String longest = "é".repeat(field.longest());
                samples.revise(
                        samples.editor(),
                        story,
                        copy -> field == StoryField.HEADLINE ? copy.headline(longest) : copy.with(field, longest));
                assertThat(newest(story).text(field)).as(field.key()).isEqualTo(longest);
                StoryContent longer = newest(story).with(field, longest + "x");
                assertThat(refusalOf(() -> house.get(Editing.class)
                                        .save(
                                                samples.editor(),
                                                new ReviseArticle(story, number(story), longer, null, null)))
                                .violations())
                        .containsExactly(new Violation(
                                field.key(),
                                "At most " + field.longest() + " characters; this has " + (field.longest() + 1) + "."));
            }
        }
    }

    private int number(long story) {
        return house.within(() -> samples.newest(story).number());
    }

    @Test
    void onlyAWholeWebAddressIsAnOriginalAddress() {
        long story = samples.draft();
        for (String wrong : List.of(
                "javascript:alert(1)",
                "/world/2026/03/01/a",
                "example.org/a",
                "https://user@example.org/",
                "https://example.org:99999/",
                "ftp://example.org/a",
                "https://",
                "https://exa mple.org/")) {
            assertThat(refusalOf(() -> save(samples.editor(), story, StoryField.CANONICAL_URL, wrong))
                            .violations())
                    .as(wrong)
                    .extracting(Violation::field)
                    .containsExactly("canonicalUrl");
        }
        save(samples.editor(), story, StoryField.CANONICAL_URL, " https://example.org/a?b=c#d ");
        assertThat(newest(story).text(StoryField.CANONICAL_URL)).isEqualTo("https://example.org/a?b=c#d");
    }

    @Test
    void whatOnlyEditorsSetStaysWhereAReporterLeavesItOut() {
        long story = samples.draft();
        assertRefused(403, "permission", () -> save(samples.reporter(), story, StoryField.NO_INDEX, true));
        save(samples.editor(), story, StoryField.NO_INDEX, true);

        samples.revise(samples.reporter(), story, copy -> copy.headline("Bridge closes")
                .with(StoryField.NO_INDEX, null));
        assertThat(newest(story).headline()).isEqualTo("Bridge closes");
        assertThat(newest(story).get(StoryField.NO_INDEX)).isEqualTo(true);

        save(samples.editor(), story, StoryField.NO_INDEX, null);
        assertThat(newest(story).get(StoryField.NO_INDEX)).isNull();
    }

    @Test
    void aTranslationNamesAStoryThatItsWriterMayKnow() {
        long story = samples.draft();
        long secret = samples.draft(samples.reporter2(), samples.copy().content());
        house.within(() -> {
            Article article = house.entities().find(Article.class, secret);
            DeskNotes none = DeskNotes.none();
            article.keep(new DeskNotes(null, null, 5, none.commentMode(), null, false, false, Visibility.RESTRICTED));
            return null;
        });
        for (long wrong : new long[] {story, secret, 987_654_321L, -1}) {
            assertThat(refusalOf(() -> save(samples.reporter(), story, StoryField.TRANSLATION_OF, wrong))
                            .violations())
                    .as("%s", wrong)
                    .extracting(Violation::field)
                    .containsExactly("translationOf");
        }
    }

    @Test
    void thereAreNoPicturesYet() {
        long story = samples.draft();
        assertThat(refusalOf(() -> save(samples.editor(), story, StoryField.LEAD_MEDIA, 12L))
                        .violations())
                .containsExactly(new Violation("leadMedia", "There is no such picture."));
    }

    @Test
    void theTrailNamesTheFieldsThatChanged() {
        long story = samples.draft();
        save(samples.editor(), story, StoryField.SOCIAL_HEADLINE, "Bridge, at last");

        assertThat(house.rows("select before_text, after_text from audit_event where action = 'article.revise'"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get(0).toString()).contains("\"socialHeadline\":null");
                    assertThat(row.get(1).toString())
                            .contains("\"socialHeadline\":\"Bridge, at last\"")
                            .doesNotContain("standfirst", "Traffic began");
                });
    }

    @Test
    void readersGetTheFieldsOfThePageOnceTheirVersionIsReleased() {
        long story = samples.live();
        PublishedArticles published = house.get(PublishedArticles.class);
        assertThat(published.find(story).orElseThrow().fields()).isEmpty();

        save(samples.editor(), story, StoryField.SOCIAL_HEADLINE, "Bridge, at last");
        save(samples.editor(), story, StoryField.NO_INDEX, true);
        assertThat(published.find(story).orElseThrow().fields()).isEmpty();

        samples.revise(samples.editor(), story, copy -> copy.change(ChangeKind.TYPO, null));
        samples.move(samples.editor(), story, Transition.SUBMIT);
        samples.move(samples.publisher(), story, Transition.APPROVE);
        samples.move(samples.publisher(), story, Transition.PUBLISH);
        assertThat(published.find(story).orElseThrow().fields())
                .isEqualTo(Map.of(StoryField.SOCIAL_HEADLINE, "Bridge, at last", StoryField.NO_INDEX, true));
    }
}
