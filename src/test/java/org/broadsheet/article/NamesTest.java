package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;
import static org.broadsheet.testing.Refusals.refusalOf;

import java.util.List;
import java.util.Locale;
import org.broadsheet.publication.PublishedArticles;
import org.broadsheet.publication.TeaserQuery;
import org.broadsheet.section.NamesApart;
import org.broadsheet.testing.ContentSample;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Names of writers and of tags, from the save to the page. */
@OnEveryStore
class NamesTest {

    @Parameter
    House house;

    private Samples samples;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
    }

    private long draft(ContentSample copy) {
        return samples.draft(samples.reporter(), copy.content());
    }

    private long published(String... bylines) {
        return samples.publish(draft(samples.copy().bylines(bylines)));
    }

    private List<Long> storiesBy(String slug) {
        return house.get(PublishedArticles.class).list(TeaserQuery.ofAuthor(slug), null, 10).items().stream()
                .map(story -> story.teaser().id())
                .toList();
    }

    private List<String> creditsOf(long story) {
        return house.get(PublishedArticles.class).find(story).orElseThrow().story().bylines().stream()
                .map(credit -> credit.name() + " " + credit.slug())
                .toList();
    }

    @Test
    void writersWhoseNamesHaveNoAsciiHavePagesOfTheirOwn() {
        long one = published("李小龙");
        long other = published("김철수");
        assertThat(storiesBy("li-xiao-long")).containsExactly(one);
        assertThat(storiesBy("gimcheolsu")).containsExactly(other);
    }

    @Test
    void twoNamesOfOneStoryThatFoldToTheSameLettersAreTwoPages() {
        assertThat(creditsOf(published("José Qzpérez", "Jose Qzperez")))
                .containsExactly("José Qzpérez jose-qzperez", "Jose Qzperez jose-qzperez-2");
    }

    @Test
    void oneNameInOtherCapitalsStandsThereTwice() {
        assertThat(refusalOf(() -> draft(samples.copy().bylines("Ada Quill", "ADA QUILL")))
                        .violations())
                .extracting("field")
                .containsExactly("bylines");
    }

    @Test
    void refusedSaveLeavesNoTagAndNoName() {
        long story = draft(samples.copy().slug("taken").tags("Known").bylines("Ada Quill"));
        samples.publish(story);
        ContentSample refused =
                samples.copy().tags("Stray").bylines("Stray Guest").slug("taken");
        assertRefused(409, "slug-taken", () -> draft(refused));
        refusalOf(() -> draft(refused.slug(null).headline("")));
        long other = draft(samples.copy().tags("Known").bylines("Ada Quill"));
        refusalOf(() -> samples.revise(
                samples.reporter(), other, copy -> refused.headline("Fine").slug("taken")));
        refusalOf(() -> samples.revise(samples.reporter2(), other, copy -> refused.slug(null)));
        house.get(Drafting.class)
                .problems(new ReviseArticle(0, 0, refused.headline("").content(), DeskNotes.none(), null));
        assertThat(house.rows("select name from tag")).containsExactly(List.of("Known"));
        assertThat(house.rows("select name from guest_name")).containsExactly(List.of("Ada Quill"));
    }

    @Test
    void refusedAddressWaitsForNoTurn() {
        samples.publish(draft(samples.copy().slug("taken")));
        long other = draft(samples.copy());
        List<String> refused = house.statements(() -> refusalOf(() -> samples.revise(
                samples.reporter(), other, copy -> copy.bylines("Stray Guest").slug("taken"))));
        List<String> saved =
                house.statements(() -> samples.revise(samples.reporter(), other, copy -> copy.bylines("Stray Guest")));
        assertThat(refused).isNotEmpty().noneMatch(NamesTest::takesATurn);
        assertThat(saved).anyMatch(NamesTest::takesATurn);
    }

    private static boolean takesATurn(String sql) {
        return sql.toLowerCase(Locale.ROOT).contains("from lease ");
    }

    @Test
    void versionFromBeforeGetsTheRightAddressWhenItIsReleased() {
        long story = draft(samples.copy().bylines("李小龙"));
        house.tamper("update revision_byline set slug = 'author'");
        samples.publish(story);
        assertThat(creditsOf(story)).containsExactly("李小龙 li-xiao-long");
    }

    @Test
    void pagesThatNamesSharedAreTakenApart() {
        long first = published("李小龙");
        long second = published("김철수", "Ada Quill");
        long third = published("李小龙", "Inês Vale");
        long written = draft(samples.copy().bylines("王明"));
        samples.person("ines");
        house.tamper(
                "delete from guest_name",
                "update publication_byline set slug = 'author' where name in ('李小龙', '김철수')",
                "update publication_byline set slug = 'ines' where name = 'Inês Vale'",
                "update revision_byline set slug = 'author' where name <> 'Ada Quill'",
                "update revision_byline set slug = 'ines' where name = 'Inês Vale'");
        house.migrate(new NamesApart());
        assertThat(storiesBy("author")).containsExactly(third, first);
        assertThat(storiesBy("gimcheolsu")).containsExactly(second);
        assertThat(storiesBy("ines")).isEmpty();
        assertThat(creditsOf(second)).containsExactly("김철수 gimcheolsu", "Ada Quill ada-quill");
        assertThat(creditsOf(third)).containsExactly("李小龙 author", "Inês Vale ines-vale");
        samples.publish(written);
        assertThat(creditsOf(written)).containsExactly("王明 wang-ming");
        assertThat(house.rows("select slug from revision_byline where name = '王明'"))
                .containsExactly(List.of("author"));
    }

    @Test
    void tagsOfBeforeAreFoundByTheirNames() {
        draft(samples.copy().tags("Հայ", "Rain", "C++"));
        house.tamper(
                "delete from guest_name",
                "update tag set name_key = slug",
                "insert into tag (id, slug, name, name_key) values (9000, 'tag-1', 'ՀԱՅ', 'tag-1')");
        house.migrate(new NamesApart());
        draft(samples.copy().tags("հայ", "RAIN", "C#"));
        assertThat(house.rows("select slug, name from tag order by slug"))
                .containsExactly(
                        List.of("c", "C++"),
                        List.of("c-2", "C#"),
                        List.of("hay", "Հայ"),
                        List.of("rain", "Rain"),
                        List.of("tag-1", "ՀԱՅ"));
    }
}
