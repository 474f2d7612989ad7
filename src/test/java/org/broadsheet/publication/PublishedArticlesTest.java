package org.broadsheet.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.article.ArticleKind;
import org.broadsheet.article.CommentMode;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.testing.Times;
import org.broadsheet.workflow.Transition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A story as readers have it, from its release until it is gone. */
@OnEveryStore
class PublishedArticlesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Parameter
    House house;

    private Samples samples;
    private PublishedArticles readers;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        readers = house.get(PublishedArticles.class);
    }

    private Instant later() {
        return house.clock().instant().plus(HOUR);
    }

    private void set(String table, String mode, long id) {
        house.within(() -> {
            house.entities()
                    .createNativeQuery("update " + table + " set comment_mode = ?1 where id = ?2")
                    .setParameter(1, mode)
                    .setParameter(2, id)
                    .executeUpdate();
            house.entities()
                    .createNativeQuery("update article_stats set comments = 3")
                    .executeUpdate();
        });
        house.clock().advance(Duration.ofMinutes(1));
    }

    private List<Integer> countsOf(long story) {
        return Arrays.asList(
                readers.find(story).orElseThrow().teaser().comments(),
                readers.findTeaser(story).orElseThrow().comments(),
                readers.list(TeaserQuery.everything(), null, 10)
                        .items()
                        .get(0)
                        .teaser()
                        .comments());
    }

    @Test
    void hiddenCommentsAreNotCounted() {
        long story = samples.live();
        set("article", "CLOSED", story);
        assertThat(countsOf(story)).containsOnly(3);
        set("article", "HIDDEN", story);
        assertThat(countsOf(story)).containsOnlyNulls();
        set("article", null, story);
        assertThat(countsOf(story)).containsOnly(3);
        set("section", "HIDDEN", samples.world().id());
        assertThat(countsOf(story)).containsOnlyNulls();
        set("article", "OPEN", story);
        assertThat(countsOf(story)).containsOnly(3);
        assertThat(readers.findTeaser(story).orElseThrow().commentMode()).isEqualTo(CommentMode.OPEN);
    }

    @Test
    void aStoryIsFiveStatements() {
        long story = samples.publish(samples.draft(
                samples.reporter(),
                samples.copy().tags("One", "Two").bylines("Ada", "Ben").content()));
        String path = readers.findTeaser(story).orElseThrow().path();
        assertThat(house.statements(() -> readers.at(path))).hasSizeLessThanOrEqualTo(5);
        assertThat(house.statements(() -> readers.find(story))).hasSizeLessThanOrEqualTo(5);
        assertThat(house.statements(() -> readers.findTeaser(story))).hasSize(1);
        assertThat(house.statements(() -> readers.at("/nothing/here"))).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aStoryIsShownWhole() {
        long story = samples.publish(samples.draft(
                samples.reporter(),
                samples.copy()
                        .kicker("Harbour")
                        .kind(ArticleKind.OPINION)
                        .language("uk")
                        .content()));
        PublishedArticle whole = readers.find(story).orElseThrow();
        assertThat(whole.teaser().kicker()).isEqualTo("Harbour");
        assertThat(whole.teaser().kind()).isEqualTo(ArticleKind.OPINION);
        assertThat(whole.teaser().language()).isEqualTo("uk");
        assertThat(whole.body()).startsWith("<p>The mayor");
        assertThat(whole.teaser().wordCount()).isBetween(50, 80);
        assertThat(whole.nextChangeAt()).isNull();
        assertThat(whole.corrections()).isEmpty();
    }

    @Test
    void aScheduledStoryAppearsOnTheMicrosecond() {
        Instant at = later();
        long story = samples.scheduled(at);
        house.clock().set(at.minusNanos(1000));
        assertThat(readers.find(story)).isEmpty();
        house.clock().set(at);
        assertThat(readers.find(story)).isPresent();
        assertThat(readers.findTeaser(story).orElseThrow().firstPublishedAt()).isEqualTo(at);
    }

    @Test
    void theNextChangeIsTheEarliestOfEndAndBreaking() {
        long story = samples.approve(samples.draft(
                samples.reporter(), samples.copy().breakingUntil(later()).content()));
        Instant end = later().plus(HOUR);
        samples.move(samples.editor(), Times.until(samples.ask(story, Transition.PUBLISH), end));
        assertThat(readers.find(story).orElseThrow().nextChangeAt()).isBefore(end);
        house.clock().advance(HOUR);
        assertThat(readers.find(story).orElseThrow().nextChangeAt()).isEqualTo(end);
        house.clock().set(end);
        assertThat(readers.find(story)).isEmpty();
    }

    @Test
    void theNextChangeIsThePlannedUpdateToo() {
        Instant at = later();
        long story = samples.liveWithPlan(at);
        assertThat(readers.find(story).orElseThrow().nextChangeAt()).isEqualTo(at);
    }

    @Test
    void aStoryRemovedForGoodSaysSoAtItsAddress() {
        long story = samples.live();
        String path = readers.findTeaser(story).orElseThrow().path();
        samples.kill(story);
        PathLookup found = readers.at(path);
        assertThat(found.goneNotice()).isEqualTo(Samples.NOTICE);
        assertThat(found.article()).isNull();
    }

    @Test
    void oneRemovedBeforeItWasOutIsSimplyNotThere() {
        Instant at = later();
        long story = samples.scheduled(at);
        String path = (String) house.rows("select path from publication").get(0).get(0);
        samples.kill(story);
        assertThat(readers.at(path).isNothing()).isTrue();
        house.clock().set(at.plus(HOUR));
        assertThat(readers.at(path).isNothing()).isTrue();
    }

    @Test
    void aWithdrawnStoryIsNotThere() {
        long story = samples.live();
        String path = readers.findTeaser(story).orElseThrow().path();
        samples.move(
                samples.publisher(), samples.ask(story, Transition.UNPUBLISH).noting("x"));
        assertThat(readers.at(path).isNothing()).isTrue();
    }
}
