package org.broadsheet.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.article.Change;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.WorkingState;
import org.broadsheet.publication.ArchivedStory;
import org.broadsheet.publication.ArchivedStory.ArchivedChange;
import org.broadsheet.publication.PublishedArticle;
import org.broadsheet.publication.PublishedArticles;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Stories that were public elsewhere before keep their dates, and stand here as if they had been made here. */
@OnEveryStore
class ArchiveTest {

    private static final Instant LAST_YEAR = Instant.parse("2025-05-06T07:08:09Z");

    @Parameter
    House house;

    private Samples samples;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
    }

    private long take(String headline, String... tags) {
        ArchivedStory story = new ArchivedStory(
                samples.copy().headline(headline).tags(tags).content(),
                DeskNotes.none(),
                samples.reporter(),
                samples.editor(),
                LAST_YEAR.minus(Duration.ofHours(5)),
                LAST_YEAR,
                List.of(
                        new ArchivedChange(
                                new Change(ChangeKind.CORRECTION, "It was Tuesday."), LAST_YEAR.plusSeconds(900)),
                        new ArchivedChange(
                                new Change(ChangeKind.UPDATE, "More is known."), LAST_YEAR.plusSeconds(1800))),
                45);
        return house.get(Archive.class).take(List.of(story)).get(0);
    }

    @Test
    void theStoryHasItsOwnDates() {
        PublishedArticle story = house.get(PublishedArticles.class)
                .find(take("Old news", "Bridges"))
                .orElseThrow();
        assertThat(story.teaser().path()).isEqualTo("/world/2025/05/06/old-news");
        assertThat(story.teaser().firstPublishedAt()).isEqualTo(LAST_YEAR);
        assertThat(story.teaser().updatedAt()).isEqualTo(LAST_YEAR.plusSeconds(1800));
        assertThat(story.teaser().views()).isEqualTo(45);
        assertThat(story.corrections()).hasSize(2);
    }

    @Test
    void addressesDoNotCollide() {
        List<Long> both = List.of(take("Old news"), take("Old news"));
        assertThat(both.stream().map(id -> house.get(PublishedArticles.class)
                        .findTeaser(id)
                        .orElseThrow()
                        .path()))
                .doesNotHaveDuplicates();
    }

    @Test
    void itsHashesHoldHoweverItsTagsWereSpelt() {
        samples.draft(samples.reporter(), samples.copy().tags("Ukraine").content());
        long story = take("Old news", "UKRAINE", "经济");
        house.within(() -> {
            for (int number = 1; number <= 3; number++) {
                assertThat(samples.revision(story, number).content().hash())
                        .isEqualTo(samples.revision(story, number).contentHash());
            }
        });
    }

    @Test
    void itIsSignedAndCanGoOnFromHere() {
        long story = take("Old news");
        StoryStatus status = house.get(Workflow.class).status(samples.editor(), story);
        assertThat(status.state()).isEqualTo(WorkingState.RELEASED);
        assertThat(status.publication()).isEqualTo(PublicationState.LIVE);
        assertThat(house.rows("select id from approval where article_id = ?", story))
                .hasSize(3);
        assertThat(house.get(History.class).transitions(samples.editor(), story, 50))
                .hasSize(9);
        samples.revise(samples.editor(), story, copy -> copy.headline("Newer").change(ChangeKind.TYPO, null));
        samples.move(samples.editor(), story, Transition.SUBMIT);
        samples.move(samples.editor2(), story, Transition.APPROVE);
        samples.move(samples.editor(), story, Transition.PUBLISH);
        assertThat(house.get(PublishedArticles.class)
                        .findTeaser(story)
                        .orElseThrow()
                        .path())
                .isEqualTo("/world/2025/05/06/old-news");
    }
}
