package org.broadsheet.audit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.broadsheet.account.Permission;
import org.broadsheet.audit.AuditWords;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.web.DeskEntries;
import org.broadsheet.platform.web.DeskEntry;

/** The desk's line for the audit trail, for those who may read it. */
@ApplicationScoped
public class AuditEntries implements DeskEntries {
    private static final int PLACE = 9;

    @Inject
    AuditWords words;

    @Override
    public List<DeskEntry> of(Actor actor) {
        return actor.may(Permission.AUDIT_READ)
                ? List.of(new DeskEntry(
                        DeskEntry.Group.HOUSE, PLACE, "/desk/audit", words.say("title"), null, false, false))
                : List.of();
    }
}
