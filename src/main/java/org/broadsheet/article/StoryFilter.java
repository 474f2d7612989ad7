package org.broadsheet.article;

import java.util.Set;

/**
 * What a list of the desk shows; null means any.
 *
 * @param states any of these; empty for all that are not spiked
 * @param text words of the headline or the slugline
 * @param mine only stories that the one who asks began, wrote or has claimed
 */
public record StoryFilter(
        Set<WorkingState> states, PublicationState publication, Long sectionId, String text, boolean mine) {
    public StoryFilter {
        states = Set.copyOf(states);
    }

    public static StoryFilter everything() {
        return new StoryFilter(Set.of(), null, null, null, false);
    }
}
