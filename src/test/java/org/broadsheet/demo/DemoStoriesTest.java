package org.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DemoStoriesTest {
    private static final Instant NOW = Instant.parse("2026-11-28T14:00:00Z");

    @Test
    void onlyAStoryOfTheLastHoursIsBreaking() {
        DemoTexts.Story story = DemoTexts.read().stories().stream()
                .filter(DemoTexts.Story::breaking)
                .findFirst()
                .orElseThrow();

        assertThat(DemoStories.breakingUntil(story, NOW.minus(Duration.ofHours(3)), NOW))
                .isAfter(NOW);
        assertThat(DemoStories.breakingUntil(story, NOW.minus(Duration.ofDays(36)), NOW))
                .isNull();
    }
}
