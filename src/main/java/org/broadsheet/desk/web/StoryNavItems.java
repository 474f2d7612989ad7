package org.broadsheet.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.broadsheet.desk.DeskView;
import org.broadsheet.desk.StoryFilter;
import org.broadsheet.desk.StoryListing;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.web.NavItem;
import org.broadsheet.platform.web.NavItem.Group;
import org.broadsheet.platform.web.NavItems;

/** The lists of stories in the rail, with how many are open. */
@ApplicationScoped
public class StoryNavItems implements NavItems {
    @Inject
    StoryListing listing;

    @Inject
    DeskMessages messages;

    @Override
    public List<NavItem> of(Actor actor) {
        long mine = listing.count(actor, StoryFilter.of(DeskView.OPEN, true));
        long all = listing.count(actor, StoryFilter.of(DeskView.OPEN, false));
        return List.of(
                new NavItem(
                        Group.MY_DAY,
                        1,
                        "/desk/stories?mine=1",
                        messages.say("rail_mine"),
                        String.valueOf(mine),
                        false,
                        true),
                new NavItem(
                        Group.NEWSROOM,
                        1,
                        "/desk/stories",
                        messages.say("rail_stories"),
                        String.valueOf(all),
                        false,
                        true));
    }
}
