package org.broadsheet.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.publication.PublicStory;

/**
 * The stories of one day, as a list shows them under its date.
 *
 * @param at a moment of that day
 */
public record StoryDay(Instant at, List<PublicStory> stories) {

    /** Parts a list, in its order, wherever one day of this zone ends and the one before it begins. */
    static List<StoryDay> of(List<PublicStory> list, ZoneId zone) {
        List<StoryDay> days = new ArrayList<>();
        LocalDate last = null;
        for (PublicStory story : list) {
            Instant at = story.teaser().firstPublishedAt();
            LocalDate day = LocalDate.ofInstant(at, zone);
            if (!day.equals(last)) {
                days.add(new StoryDay(at, new ArrayList<>()));
                last = day;
            }
            days.get(days.size() - 1).stories().add(story);
        }
        return days;
    }
}
