package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

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
