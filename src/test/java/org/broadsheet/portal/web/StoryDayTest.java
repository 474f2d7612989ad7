package org.broadsheet.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.broadsheet.portal.StorySamples;
import org.broadsheet.publication.PublicStory;
import org.junit.jupiter.api.Test;

class StoryDayTest {

    private static PublicStory at(String time) {
        return StorySamples.story(1, Instant.parse(time));
    }

    @Test
    void daysBeginAtMidnightOfTheSite() {
        List<PublicStory> stories =
                List.of(at("2026-03-02T04:00:00Z"), at("2026-03-02T01:00:00Z"), at("2026-03-01T23:00:00Z"));
        assertThat(StoryDay.of(stories, ZoneId.of("UTC")))
                .extracting(day -> day.stories().size())
                .containsExactly(2, 1);
        assertThat(StoryDay.of(stories, ZoneId.of("America/Sao_Paulo")))
                .extracting(day -> day.stories().size())
                .containsExactly(1, 2);
    }

    @Test
    void noStoriesHaveNoDays() {
        assertThat(StoryDay.of(List.of(), ZoneId.of("UTC"))).isEmpty();
    }
}
