package org.broadsheet.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The banner over every page, as long as a story is breaking. */
@OnEveryStore
class BreakingBannerTest {

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

    @Test
    void theBannerIsTheNewestBreakingStory() {
        assertThat(readers.breaking().story()).isNull();
        long first = samples.publish(samples.draft(
                samples.reporter(),
                samples.copy().breakingUntil(later().plus(HOUR)).content()));
        long second = samples.publish(samples.draft(
                samples.reporter(), samples.copy().breakingUntil(later()).content()));
        assertThat(readers.breaking().story().id()).isEqualTo(second);
        house.clock().advance(HOUR);
        assertThat(readers.breaking().story().id()).isEqualTo(first);
        house.clock().advance(HOUR);
        assertThat(readers.breaking().story()).isNull();
    }

    @Test
    void theBannerIsLookedAtAgainWhenABreakingStoryAppears() {
        Instant release = later();
        samples.schedule(
                samples.draft(
                        samples.reporter(),
                        samples.copy().breakingUntil(release.plus(HOUR)).content()),
                release);
        assertThat(readers.breaking().story()).isNull();
        assertThat(readers.breaking().changesAt()).isEqualTo(release);
        house.clock().set(release);
        assertThat(readers.breaking().story()).isNotNull();
        assertThat(readers.breaking().changesAt()).isEqualTo(release.plus(HOUR));
    }

    @Test
    void breakingIsAnAttributeOfThePublication() {
        long story = samples.live();
        Instant until = later();
        house.get(Workflow.class).breaking(samples.editor(), story, until);
        assertThat(readers.breaking().story().breakingUntil()).isEqualTo(until);
        assertThat(readers.find(story).orElseThrow().nextChangeAt()).isEqualTo(until);
        assertThat(samples.newest(story).number()).isEqualTo(1);
        house.get(Workflow.class).breaking(samples.editor(), story, null);
        assertThat(readers.breaking().story()).isNull();
    }

    @Test
    void aTypoDoesNotBringAnEndedBannerBack() {
        long story = samples.publish(samples.draft(
                samples.reporter(), samples.copy().breakingUntil(later()).content()));
        house.get(Workflow.class).breaking(samples.editor(), story, null);
        samples.revise(
                samples.reporter(), story, copy -> copy.headline("Typo mended").change(ChangeKind.TYPO, null));
        samples.publish(story);
        assertThat(readers.breaking().story()).isNull();
    }
}
