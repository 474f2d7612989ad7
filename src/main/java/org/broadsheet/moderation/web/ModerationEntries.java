package org.broadsheet.moderation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.broadsheet.account.Permission;
import org.broadsheet.moderation.ModerationWords;
import org.broadsheet.moderation.Queues;
import org.broadsheet.moderation.Queues.Queue;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.web.DeskEntries;
import org.broadsheet.platform.web.DeskEntry;

/** The moderators' lines at the desk: what waits, and what readers report. */
@ApplicationScoped
public class ModerationEntries implements DeskEntries {
    @Inject
    Queues queues;

    @Inject
    ModerationWords words;

    @Override
    public List<DeskEntry> of(Actor actor) {
        if (!actor.mayAnywhere(Permission.COMMENT_MODERATE)) {
            return List.of();
        }
        return List.of(
                entry(actor, Queue.PENDING, ModerationPage.ADDRESS, true),
                entry(actor, Queue.REPORTED, ModerationPage.ADDRESS + "?queue=reported", false));
    }

    private DeskEntry entry(Actor actor, Queue queue, String path, boolean main) {
        return new DeskEntry(
                DeskEntry.Group.CONVERSATION,
                queue.ordinal(),
                path,
                words.say("queue_" + queue),
                (long) queues.count(actor, queue),
                main,
                main);
    }
}
