package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.editing.Editing;
import org.broadsheet.platform.Actor;
import org.broadsheet.publication.PublishedArticles;
import org.broadsheet.publication.TagName;
import org.broadsheet.publication.TeaserQuery;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What a version says stays in it, whatever happens elsewhere and however later ones are hashed. */
@OnEveryStore
class VersionsThatLastTest {

    @Parameter
    House house;

    private Samples samples;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
    }

    private int save(Actor writer, long story, int basedOn, StoryContent content) {
        return house.get(Editing.class).save(writer, new ReviseArticle(story, basedOn, content, null, null));
    }

    @Test
    void bodyOfTheFirstFormatIsReadInTheNewestAndStaysAsItWasWritten() {
        long story = samples.draft(
                samples.reporter(), samples.copy().body("<p>x</p>").content());
        String old = "<p class=\"pull\"><b>Words</b></p>";
        String hash = house.within(() ->
                samples.revision(story, 1).content().with(StoryField.BODY, old).hash(2));
        house.tamper(
                "update article_revision set body_format = 1, body = '" + old + "', content_hash = '" + hash + "'");
        String read = "<blockquote class=\"pullquote\"><p><strong>Words</strong></p></blockquote>";
        house.within(() -> {
            Revision version = samples.revision(story, 1);
            assertThat(version.content().body()).isEqualTo(read);
            assertThat(version.contentHash()).isEqualTo(hash);
        });
        assertThat(save(samples.reporter(), story, 1, samples.copy().body(read).content()))
                .as("the same words are no new version")
                .isEqualTo(1);
        assertThat(house.rows("select body from article_revision where body_format = 1"))
                .containsExactly(List.of(old));
        assertThat(save(
                        samples.reporter(),
                        story,
                        1,
                        samples.copy().body("<p>Other</p>").content()))
                .isEqualTo(2);
        assertThat(house.rows("select body from article_revision where body_format = 2"))
                .containsExactly(List.of("<p>Other</p>"));
    }

    @Test
    void versionKeepsTheNamesOfItsTags() {
        long story = samples.draft(
                samples.reporter(), samples.copy().tags("Rain", "Sea").content());
        String hash = samples.revision(story, 1).contentHash();
        house.tamper("update tag set name = 'RAIN' where name = 'Rain'");
        house.within(() -> {
            Revision version = samples.revision(story, 1);
            assertThat(version.content().tags()).containsExactly("Rain", "Sea");
            assertThat(version.content().hash()).isEqualTo(hash).isEqualTo(version.contentHash());
            assertThat(version.isAsWritten()).isTrue();
        });
        StoryContent typed = samples.copy().tags("rain", "Sea").content();
        assertThat(save(samples.reporter(), story, 1, typed)).isEqualTo(1);
        assertThat(samples.revise(samples.reporter(), story, copy -> copy.headline("Other")))
                .isEqualTo(2);
        assertThat(house.within(() -> samples.revision(story, 2).content().tags()))
                .containsExactly("RAIN", "Sea");
    }

    @Test
    void releasedStoryShowsTheTagsOfItsVersion() {
        long story = samples.publish(samples.draft(
                samples.reporter(), samples.copy().tags("Rain", "Sea").content()));
        house.tamper("update tag set name = 'Downpour' where name = 'Rain'");
        assertThat(house.within(() -> house.get(PublishedArticles.class)
                        .list(TeaserQuery.everything(), null, 10)
                        .items()))
                .singleElement()
                .satisfies(shown -> assertThat(shown.tags())
                        .containsExactly(new TagName("rain", "Rain"), new TagName("sea", "Sea")));
    }

    @Test
    void sameWordsAsInAVersionOfAnotherSchemeMakeNoOther() {
        long story = samples.draft();
        StoryContent content = house.within(() -> samples.revision(story, 1).content());
        house.tamper("update article_revision set hash_scheme = 1, content_hash = '" + content.hash(1) + "'");
        assertThat(save(samples.reporter(), story, 1, content)).isEqualTo(1);
        assertThat(samples.revise(samples.reporter(), story, typed -> typed.headline("Other")))
                .isEqualTo(2);
        assertThat(house.rows("select hash_scheme from article_revision order by number"))
                .extracting(row -> ((Number) row.get(0)).intValue())
                .containsExactly(1, 2);
    }
}
