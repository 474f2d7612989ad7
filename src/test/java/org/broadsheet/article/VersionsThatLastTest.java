package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.platform.Actor;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.Editing;
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

    private int save(Actor writer, long story, int basedOn, Copy copy) {
        return house.get(Editing.class).save(writer, new ReviseArticle(story, basedOn, copy, null, null));
    }

    @Test
    void versionKeepsTheNamesOfItsTags() {
        long story = samples.draft(
                samples.reporter(), samples.copy().tags("Rain", "Sea").copy());
        String hash = samples.revision(story, 1).contentHash();
        house.tamper("update tag set name = 'RAIN' where name = 'Rain'");
        house.within(() -> {
            Revision version = samples.revision(story, 1);
            assertThat(version.copy().tags()).containsExactly("Rain", "Sea");
            assertThat(version.copy().hash()).isEqualTo(hash).isEqualTo(version.contentHash());
            assertThat(version.isAsWritten()).isTrue();
        });
        Copy typed = samples.copy().tags("rain", "Sea").copy();
        assertThat(save(samples.reporter(), story, 1, typed)).isEqualTo(1);
        assertThat(samples.revise(samples.reporter(), story, copy -> copy.headline("Other")))
                .isEqualTo(2);
        assertThat(house.within(() -> samples.revision(story, 2).copy().tags())).containsExactly("RAIN", "Sea");
    }

    @Test
    void releasedStoryShowsTheTagsOfItsVersion() {
        long story = samples.publish(samples.draft(
                samples.reporter(), samples.copy().tags("Rain", "Sea").copy()));
        house.tamper("update tag set name = 'Downpour' where name = 'Rain'");
        assertThat(house.within(() -> house.get(PublishedArticles.class)
                        .list(Listing.everything(), null, 10)
                        .items()))
                .singleElement()
                .satisfies(shown -> assertThat(shown.tags())
                        .containsExactly(new TagName("rain", "Rain"), new TagName("sea", "Sea")));
    }

    @Test
    void sameWordsAsInAVersionOfAnotherSchemeMakeNoOther() {
        long story = samples.draft();
        Copy copy = house.within(() -> samples.revision(story, 1).copy());
        house.tamper("update article_revision set hash_scheme = 1, content_hash = '" + copy.hash(1) + "'");
        assertThat(save(samples.reporter(), story, 1, copy)).isEqualTo(1);
        assertThat(samples.revise(samples.reporter(), story, typed -> typed.headline("Other")))
                .isEqualTo(2);
        assertThat(house.rows("select hash_scheme from article_revision order by number"))
                .extracting(row -> ((Number) row.get(0)).intValue())
                .containsExactly(1, 2);
    }
}
