package org.broadsheet.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.web.DeskEntries;
import org.broadsheet.platform.web.DeskEntry;
import org.broadsheet.portal.ErrorDesk;
import org.broadsheet.portal.PortalWords;

/** The desk's line for readers' reports of errors, for those who may put stories right. */
@ApplicationScoped
public class ReportEntries implements DeskEntries {
    private static final int PLACE = 5;

    @Inject
    ErrorDesk desk;

    @Inject
    PortalWords words;

    @Override
    public List<DeskEntry> of(Actor actor) {
        if (!desk.isOpenTo(actor)) {
            return List.of();
        }
        long open = desk.count(actor);
        String label = words.say("reports_title");
        return List.of(new DeskEntry(
                DeskEntry.Group.NEWSROOM, PLACE, "/desk/reports", label, String.valueOf(open), false, false));
    }
}
