package org.broadsheet.desk;

import java.util.Set;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.WorkingState;

/**
 * What a list of the desk shows; null means any.
 *
 * @param states any of these; empty for all that are not spiked, unless a pile is named
 * @param text words of the headline or the slugline
 * @param mine only stories that the one who asks began, wrote or has claimed
 * @param pile one of the desk's piles
 */
public record StoryFilter(
        Set<WorkingState> states,
        PublicationState publication,
        Long sectionId,
        String text,
        boolean mine,
        DeskView pile) {
    private static final String HAD =
            "exists (select 1 from Publication p where p.articleId = a.id and p.voidedAt is null and p.releaseAt <= :t"
                    + " and p.endedAt > p.releaseAt)";

    public StoryFilter {
        states = Set.copyOf(states);
    }

    public StoryFilter(
            Set<WorkingState> states, PublicationState publication, Long sectionId, String text, boolean mine) {
        this(states, publication, sectionId, text, mine, null);
    }

    public static StoryFilter everything() {
        return new StoryFilter(Set.of(), null, null, null, false);
    }

    /** The same in another pile. */
    public StoryFilter in(DeskView other) {
        return new StoryFilter(states, publication, sectionId, text, mine, other);
    }

    /** A pile of the desk, of everybody's stories or one's own. */
    public static StoryFilter of(DeskView pile, boolean mine) {
        return new StoryFilter(Set.of(), null, null, null, mine, pile);
    }

    /** The condition on the article {@code a} at the time {@code :t}, where a state of its publication is asked for. */
    String publicationCondition() {
        String live = DeskView.LIVE.condition();
        String planned = DeskView.SCHEDULED.condition();
        return switch (publication) {
            case NONE -> "a.withheld is null and not " + HAD + " and not " + planned;
            case SCHEDULED -> planned;
            case LIVE -> live;
            case EXPIRED -> "a.withheld is null and " + HAD + " and not " + live + " and not " + planned;
            case WITHDRAWN, KILLED -> "a.withheld = org.broadsheet.article.PublicationState." + publication;
        };
    }
}
