package org.broadsheet.workflow.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.broadsheet.article.DeskPile;
import org.broadsheet.article.StoryFilter;
import org.broadsheet.article.StoryListing;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.web.DeskEntries;
import org.broadsheet.platform.web.DeskEntry;
import org.broadsheet.platform.web.DeskEntry.Group;

/** The lists of stories in the rail, with how many are open. */
@ApplicationScoped
public class StoryEntries implements DeskEntries {
    @Inject
    StoryListing listing;

    @Inject
    DeskWords words;

    @Override
    public List<DeskEntry> of(Actor actor) {
        long mine = listing.count(actor, StoryFilter.of(DeskPile.OPEN, true));
        long all = listing.count(actor, StoryFilter.of(DeskPile.OPEN, false));
        return List.of(
                new DeskEntry(
                        Group.MY_DAY,
                        1,
                        "/desk/stories?mine=1",
                        words.say("rail_mine"),
                        String.valueOf(mine),
                        false,
                        true),
                new DeskEntry(
                        Group.NEWSROOM,
                        1,
                        "/desk/stories",
                        words.say("rail_stories"),
                        String.valueOf(all),
                        false,
                        true));
    }
}
