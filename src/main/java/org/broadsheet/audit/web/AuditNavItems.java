package org.broadsheet.audit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.broadsheet.account.Permission;
import org.broadsheet.audit.AuditMessages;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.web.NavItem;
import org.broadsheet.platform.web.NavItems;

/** The desk's line for the audit trail, for those who may read it. */
@ApplicationScoped
public class AuditNavItems implements NavItems {
    private static final int PLACE = 9;

    @Inject
    AuditMessages messages;

    @Override
    public List<NavItem> of(Actor actor) {
        return actor.may(Permission.AUDIT_READ)
                ? List.of(new NavItem(
                        NavItem.Group.HOUSE, PLACE, "/desk/audit", messages.say("title"), null, false, false))
                : List.of();
    }
}
