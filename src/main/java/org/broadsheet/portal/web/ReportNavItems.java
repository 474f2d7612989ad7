package org.broadsheet.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.web.NavItem;
import org.broadsheet.platform.web.NavItems;
import org.broadsheet.portal.ErrorDesk;
import org.broadsheet.portal.PortalMessages;

/** The desk's line for readers' reports of errors, for those who may put stories right. */
@ApplicationScoped
public class ReportNavItems implements NavItems {
    private static final int PLACE = 5;

    @Inject
    ErrorDesk desk;

    @Inject
    PortalMessages messages;

    @Override
    public List<NavItem> of(Actor actor) {
        if (!desk.isOpenTo(actor)) {
            return List.of();
        }
        long open = desk.count(actor);
        String label = messages.say("reports_title");
        return List.of(
                new NavItem(NavItem.Group.NEWSROOM, PLACE, "/desk/reports", label, String.valueOf(open), false, false));
    }
}
